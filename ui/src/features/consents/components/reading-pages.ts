/** The form cut into pages to read, and where on them the client is asked something. */
import type { ConsentDraft, ConsentPart, ShownItem, ShownText } from "@/ipc/bindings";

/** A text the client answers where it stands. */
export type AskedText = ShownText & { item: ShownItem };

/** So many letters read together, unless a single part has more. */
const PER_PAGE = 1400;

const lengthOf = (part: ConsentPart): number =>
  part.texts.flatMap((text) => text.runs).reduce((sum, run) => sum + run.text.length, 0);

/** The parts the client answers: the first of them begins the last page. */
const ANSWERED: readonly string[] = ["photos", "decision"];

/** Everything the client reads: what staff write there later is no part of it. */
export const readParts = (parts: readonly ConsentPart[]) => parts.filter(({ key }) => key !== "withdrawal");

/** The pages in order; the parts that are answered, and everything after them, are the last one. */
export function pagesOf(parts: readonly ConsentPart[]): ConsentPart[][] {
  const read = readParts(parts);
  const asking = read.findIndex(({ key }) => ANSWERED.includes(key));
  const before = asking < 0 ? read : read.slice(0, asking);
  const pages: ConsentPart[][] = [];
  let length = 0;
  for (const part of before) {
    const more = lengthOf(part);
    const page = pages.at(-1);
    if (page && length + more <= PER_PAGE) {
      page.push(part);
      length += more;
    } else {
      pages.push([part]);
      length = more;
    }
  }
  return [...pages, read.slice(before.length)];
}

/** The first and the last part of a page among all that are read, for "Parts 4 to 5 of 13". */
export function spanOf(pages: readonly ConsentPart[][], page: number): readonly [number, number] {
  const before = pages.slice(0, page).reduce((sum, parts) => sum + parts.length, 0);
  return [before + 1, before + (pages[page]?.length ?? 0)];
}

const isAsked = (text: ShownText): text is AskedText => text.item !== null;

/** Every text that is answered, in the order of the form. */
export const askedIn = (parts: readonly ConsentPart[]): AskedText[] =>
  parts.flatMap((part) => part.texts).filter(isAsked);

/** One to twelve letters of any script with what stands between them, as the backend takes them. */
export function areInitials(typed: string): boolean {
  const letters = [...typed.trim()];
  return (
    letters.length <= 12 && /\p{L}/u.test(typed) && letters.every((ch) => /[\p{L}\p{M}\s.\-‐'’]/u.test(ch))
  );
}

/** Whether an item still waits for its answer. */
export function isOpen({ key, item }: AskedText, draft: Pick<ConsentDraft, "items">): boolean {
  const answer = draft.items?.[key] ?? "";
  return item.kind === "initials" ? !areInitials(answer) : !item.answers.some((one) => one.key === answer);
}

/** The first page with an item that waits; null when all are answered. */
export function pageWithOpen(
  pages: readonly ConsentPart[][],
  draft: Pick<ConsentDraft, "items">,
): number | null {
  const page = pages.findIndex((parts) => askedIn(parts).some((text) => isOpen(text, draft)));
  return page < 0 ? null : page;
}

/** The words of an item in one line. */
export const questionOf = (text: ShownText): string =>
  text.runs
    .map((run) => run.text)
    .join("")
    .replace(/\s+/g, " ");
