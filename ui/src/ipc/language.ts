/** Languages in words. The list is the backend's, so that a finding names them as the screen does. */
import { languages } from "./bindings";

const find = (is: (known: (typeof languages)[number]) => boolean) => languages.find(is);

/** As staff say it: "Greek" for `el` and `el-CY`. */
export function englishName(code: string): string {
  const primary = code.split("-")[0];
  const known = find((one) => one.code === code) ?? find((one) => one.code === primary);
  return known?.english ?? code;
}

/** So many letters name a language when only one begins with them; two would be a code of their own. */
const ENOUGH = 3;

/** What was typed as a code: the name in either language or its beginning, or a code of its own. */
export function languageTyped(typed: string): string {
  const text = typed.trim();
  const name = text.toLowerCase();
  const fits = (one: string) => one.toLowerCase() === name;
  const exact = find(({ code, own, english }) => fits(code) || fits(own) || fits(english));
  if (exact) return exact.code;
  const starts = (one: string) => one.toLowerCase().startsWith(name);
  const begun = languages.filter(({ own, english }) => starts(own) || starts(english));
  const [only] = begun;
  return only && begun.length === 1 && name.length >= ENOUGH ? only.code : text;
}
