/** Languages in words. The list is the backend's, so that a finding names them as the screen does. */
import { languages } from "./bindings";

const find = (is: (known: (typeof languages)[number]) => boolean) => languages.find(is);

/** Its own name for itself: "Ελληνικά" for `el`. An unlisted code stays as it is. */
export function ownName(code: string): string {
  return find((known) => known.code === code)?.own ?? code;
}

/** As staff say it: "Greek" for `el` and `el-CY`. */
export function englishName(code: string): string {
  const primary = code.split("-")[0];
  const known = find((one) => one.code === code) ?? find((one) => one.code === primary);
  return known?.english ?? code;
}

/** What was typed as a code: the name in either language, or a code of its own. */
export function languageTyped(typed: string): string {
  const name = typed.trim().toLowerCase();
  const fits = (one: string) => one.toLowerCase() === name;
  return find(({ own, english }) => fits(own) || fits(english))?.code ?? typed;
}
