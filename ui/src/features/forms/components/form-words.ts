/** The states of a version in words, and the places in a form. */
import type { MarkName } from "@/components/severity-shapes";
import type { FormItemKind, FormListed, FormState, FormText, FormVersion } from "@/ipc/bindings";

export const stateWords: Record<FormState, { mark: MarkName | "plain"; says: string }> = {
  draft: { mark: "pending", says: "Draft" },
  active: { mark: "done", says: "In force" },
  retired: { mark: "plain", says: "Retired" },
};

/** What the list says of a form at a glance. */
export function standingOf(form: FormListed): { mark: MarkName | "plain"; says: string } {
  if (!form.active) return { mark: "plain", says: "Not in use" };
  if (form.active.reviewed_at === null) return { mark: "warn", says: "Not reviewed" };
  return stateWords.active;
}

/** "Dr Lin Wei", or that nobody here wrote it. */
export const cameFrom = (version: FormVersion): string => version.changed_by ?? "Came with Dermis";

/** The labels of a form are many; the first words of their key say what they are for. */
export const labelName = (key: string): string => {
  const words = key.replace(/^(phase-)?own_/, "").replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A part by its number and heading, or by what it is for. */
export function partName(text: FormText, at: number): string {
  const part = text.parts[at];
  if (!part) return `Part ${at + 1}`;
  const name = part.heading.trim() || labelName(part.key);
  return part.number === null ? name : `${part.number}. ${name}`;
}

const fieldNames: Record<string, string> = {
  heading: "heading",
  note: "beside the heading",
  body: "text",
  after: "text after the lines",
};

const itemNames: Record<FormItemKind, string> = { initials: "initials", choice: "choice" };

/** "9. Changing my mind, text" for `parts.8.body`. */
export function placeName(text: FormText, place: string): string {
  const [root, first = "", second = "", third = "", fourth = "", fifth = ""] = place.split(".");
  if (root === "title") return "Title";
  if (root === "labels") return `Short words, ${labelName(first)}`;
  if (root !== "parts") return "The form";
  const part = partName(text, Number(first));
  if (second === "") return part;
  if (second !== "lines") return `${part}, ${fieldNames[second] ?? second}`;
  const line = text.parts[Number(first)]?.lines[Number(third)];
  const answer = fourth === "answers" ? `, answer ${Number(fifth) + 1}` : "";
  const name = line?.item ? itemNames[line.item] : line?.label.trim() || labelName(line?.key ?? "");
  return `${part}, ${name}${fourth === "label" ? ", label" : answer}`;
}

/** The text at a place. */
export function textAt(text: FormText, place: string): string {
  const [root, first = "", second = "", third = "", fourth = "", fifth = ""] = place.split(".");
  if (root === "title") return text.title;
  if (root === "labels") return text.labels.find((label) => label.key === first)?.text ?? "";
  const part = text.parts[Number(first)];
  if (!part) return "";
  if (second === "lines") {
    const line = part.lines[Number(third)];
    if (fourth === "answers") return line?.answers[Number(fifth)]?.text ?? "";
    return (fourth === "label" ? line?.label : line?.text) ?? "";
  }
  const own: Record<string, string> = {
    heading: part.heading,
    note: part.note,
    body: part.body,
    after: part.after,
  };
  return own[second] ?? "";
}

/** The form with another text at a place. */
export function withTextAt(text: FormText, place: string, words: string): FormText {
  const [root, first = "", second = "", third = "", fourth = "", fifth = ""] = place.split(".");
  if (root === "title") return { ...text, title: words };
  if (root === "labels") {
    const labels = text.labels.map((label) => (label.key === first ? { ...label, text: words } : label));
    return { ...text, labels };
  }
  const parts = text.parts.map((part, at) => {
    if (at !== Number(first)) return part;
    if (second !== "lines") return { ...part, [second]: words };
    const lines = part.lines.map((line, number) => {
      if (number !== Number(third)) return line;
      if (fourth !== "answers") return { ...line, [fourth]: words };
      const answers = line.answers.map((answer, which) =>
        which === Number(fifth) ? { ...answer, text: words } : answer,
      );
      return { ...line, answers };
    });
    return { ...part, lines };
  });
  return { ...text, parts };
}

export type Caret = { place: string; start: number; end: number };

/** A merge field at the caret, in place of what is selected; where the caret goes then. */
export function insertField(text: FormText, caret: Caret, name: string): { text: FormText; caret: number } {
  const words = textAt(text, caret.place);
  const field = `{{${name}}}`;
  const next = words.slice(0, caret.start) + field + words.slice(caret.end);
  return { text: withTextAt(text, caret.place, next), caret: caret.start + field.length };
}

/** What is selected becomes a passage that prints only with the flag; the caret goes to its end. */
export function insertPassage(text: FormText, caret: Caret, flag: string): { text: FormText; caret: number } {
  const words = textAt(text, caret.place);
  const open = `{{#${flag}}}`;
  const inside = words.slice(caret.start, caret.end);
  const next = `${words.slice(0, caret.start)}${open}${inside}{{/${flag}}}${words.slice(caret.end)}`;
  return {
    text: withTextAt(text, caret.place, next),
    caret: caret.start + open.length + inside.length,
  };
}

/** From which reading age on a part is called hard: most adults read easily up to here. */
const HARD_FROM = 14;

/** The hint under a part. */
export function readingWords(age: number | undefined): { says: string; isHard: boolean } | null {
  if (age === undefined) return null;
  const isHard = age >= HARD_FROM;
  const advice = isHard ? ". Shorter words and sentences reach more people" : "";
  return { says: `Hint: reads easily from about age ${age}${advice}`, isHard };
}
