/** Adding, removing and moving parts of a form, and the items a client answers in its text. */
import type { FormItemKind, FormLine, FormPart, FormPartRules, FormText } from "@/ipc/bindings";

/** A part taken out, with the part it stood before; null when it stood last. */
export type Removed = { part: FormPart; before: string | null };

/** Longest start of a key made from words; the paper breaks longer words. */
const LONGEST = 20;

/** A key from what was typed: unique, and the same for good. Headings without Latin letters get a number. */
export function keyFrom(words: string, taken: readonly string[], prefix = ""): string {
  const plain = words.normalize("NFKD").toLowerCase();
  const slug = plain
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "_")
    .slice(0, LONGEST);
  const start = prefix + (slug.replace(/^_+|_+$/g, "") || "part");
  let key = start;
  for (let number = 2; taken.includes(key); number += 1) key = `${start}_${number}`;
  return key;
}

/** Numbers run on from one numbered part to the next, as they print. */
function numbered(parts: readonly FormPart[]): FormPart[] {
  let number = 0;
  return parts.map((part) => {
    if (part.number === null) return part;
    number += 1;
    return part.number === number ? part : { ...part, number };
  });
}

const withParts = (text: FormText, parts: readonly FormPart[]): FormText => ({
  ...text,
  parts: numbered(parts),
});

/** Why a part cannot be removed; null when it can. */
export function whyKept(part: FormPart, rules: FormPartRules): string | null {
  if (!rules.needed.includes(part.key)) return null;
  return `${reasons[part.key] ?? "The paper is laid out from it"}, so it stays`;
}

const reasons: Record<string, string> = {
  photos: "Each use of photographs is asked here",
  decision: "The decision is made and signed here",
  sessions: "Later sessions are confirmed here",
  withdrawal: "A withdrawal is written here",
  facts: "What was done is said here",
  call: "Whom to call is said here",
  emergency: "When to call for help at once is said here",
  letter: "What the letter says stands here",
};

/** The last parts keep their order, and nothing comes below the signatures. */
export function canMove(text: FormText, at: number, by: 1 | -1, rules: FormPartRules): boolean {
  const [part, other] = [text.parts[at], text.parts[at + by]];
  if (!part || !other) return false;
  return !rules.closing.includes(part.key) && !rules.closing.includes(other.key);
}

export function movePart(text: FormText, at: number, by: 1 | -1): FormText {
  const parts = [...text.parts];
  const [part] = parts.splice(at, 1);
  if (part) parts.splice(at + by, 0, part);
  return withParts(text, parts);
}

export function removePart(text: FormText, at: number): { text: FormText; removed: Removed } | null {
  const part = text.parts[at];
  if (!part) return null;
  const parts = text.parts.filter((_, other) => other !== at);
  return { text: withParts(text, parts), removed: { part, before: text.parts[at + 1]?.key ?? null } };
}

/** Where a part that was removed goes back, also when the one it stood before was removed after it. */
export function placeOf(text: FormText, { before }: Removed, gone: readonly Removed[]): number {
  let next = before;
  for (let steps = 0; next !== null && steps <= gone.length; steps += 1) {
    const at = text.parts.findIndex(({ key }) => key === next);
    if (at >= 0) return at;
    const missing = next;
    next = gone.find(({ part }) => part.key === missing)?.before ?? null;
  }
  return text.parts.length;
}

export function putBack(text: FormText, removed: Removed, gone: readonly Removed[]): FormText {
  const parts = [...text.parts];
  parts.splice(placeOf(text, removed, gone), 0, removed.part);
  return withParts(text, parts);
}

/** The first place below the part at `at` where a new one may stand: never under the signatures. */
export function placeBelow(text: FormText, at: number, rules: FormPartRules): number {
  const end = text.parts.findIndex(({ key }) => rules.closing.includes(key));
  return end < 0 ? at + 1 : Math.min(at + 1, end);
}

export function addPart(text: FormText, at: number, heading: string, rules: FormPartRules): FormText {
  const key = keyFrom(
    heading,
    text.parts.map((part) => part.key),
    rules.own_prefix,
  );
  const isNumbered = text.parts.some((part) => part.number !== null);
  const parts = [...text.parts];
  const number = isNumbered ? 0 : null;
  parts.splice(at, 0, { key, number, heading: heading.trim(), note: "", body: "", lines: [], after: "" });
  return withParts(text, parts);
}

/** Whether the client can be asked something in this part. */
export function takesItems(part: FormPart | undefined, rules: FormPartRules): boolean {
  return part !== undefined && rules.takes_items && !rules.no_items.includes(part.key);
}

const withLines = (text: FormText, at: number, lines: readonly FormLine[]): FormText => ({
  ...text,
  parts: text.parts.map((part, other) => (other === at ? { ...part, lines: [...lines] } : part)),
});

/** An item at the end of a part. Consents have the word for initials already, in their own language. */
export function addItem(text: FormText, at: number, kind: FormItemKind): FormText {
  const lines = text.parts[at]?.lines ?? [];
  const taken = text.parts.flatMap((part) => part.lines.map((line) => line.key));
  const word = text.labels.find(({ key }) => key === "session_client")?.text ?? "Initials";
  const item: FormLine = {
    key: keyFrom(kind, taken),
    label: kind === "initials" ? word : "",
    text: "",
    item: kind,
    answers: kind === "choice" ? [blankAnswer([]), blankAnswer(["answer"])] : [],
  };
  return withLines(text, at, [...lines, item]);
}

const blankAnswer = (taken: readonly string[]) => ({ key: keyFrom("answer", taken), text: "" });

export function removeLine(text: FormText, at: number, number: number): FormText {
  return withLines(text, at, text.parts[at]?.lines.filter((_, other) => other !== number) ?? []);
}

export function moveLine(text: FormText, at: number, number: number, by: 1 | -1): FormText {
  const lines = [...(text.parts[at]?.lines ?? [])];
  const [line] = lines.splice(number, 1);
  if (line) lines.splice(number + by, 0, line);
  return withLines(text, at, lines);
}

const withAnswers = (text: FormText, at: number, number: number, answers: FormLine["answers"]): FormText => {
  const lines = text.parts[at]?.lines ?? [];
  return withLines(
    text,
    at,
    lines.map((line, other) => (other === number ? { ...line, answers } : line)),
  );
};

export function addAnswer(text: FormText, at: number, number: number): FormText {
  const answers = text.parts[at]?.lines[number]?.answers ?? [];
  return withAnswers(text, at, number, [...answers, blankAnswer(answers.map(({ key }) => key))]);
}

export function removeAnswer(text: FormText, at: number, number: number, answer: number): FormText {
  const answers = text.parts[at]?.lines[number]?.answers ?? [];
  return withAnswers(
    text,
    at,
    number,
    answers.filter((_, other) => other !== answer),
  );
}
