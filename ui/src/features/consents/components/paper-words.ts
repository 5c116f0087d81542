/** What stands on a form signed by hand: its lines, and why a record of it was refused. */
import type { Asked, ConsentDraft } from "@/ipc/bindings";
import type { PersonWord } from "@/ipc/session-context";
import { AppError } from "@/ipc/wire";
import { ruleWording, wordingOf } from "@/ipc/wording";
import { itemWord, whyRefused } from "./consent-words";

type Line = {
  key: string;
  label: string;
  read: (draft: ConsentDraft) => boolean | null;
  write: (draft: ConsentDraft, yes: boolean) => Partial<ConsentDraft>;
};

const photo = (key: "record" | "teaching" | "marketing", label: string): Line => ({
  key: `photos.${key}`,
  label,
  read: (draft) => draft.photos[key],
  write: (draft, yes) => ({ photos: { ...draft.photos, [key]: yes } }),
});

const decision = (key: "treatment" | "numbing", label: string): Line => ({
  key: `decisions.${key}`,
  label,
  read: (draft) => draft.decisions[key],
  write: (draft, yes) => ({ decisions: { ...draft.decisions, [key]: yes } }),
});

/** The boxes of the paper, in its order. */
export const paperLines: readonly Line[] = [
  photo("record", "Photographs kept in the record"),
  photo("teaching", "Photographs for staff teaching"),
  photo("marketing", "Photographs published"),
  decision("treatment", "Agrees to what the form says"),
  decision("numbing", "Agrees to numbing cream"),
];

/** Those a form has. */
export const linesOf = (asks: readonly Asked[]): readonly Line[] =>
  paperLines.filter(({ key }) =>
    key.startsWith("photos.")
      ? asks.includes("photos")
      : key !== "decisions.numbing" || asks.includes("numbing"),
  );

/** Why what stands on the paper was not recorded. */
export function signedOnPaper(error: unknown, word: PersonWord): string {
  if (!(error instanceof AppError) || error.code !== "invalid" || !error.field) return wordingOf(error).safe;
  if (error.field.startsWith("signatures.")) return whyRefused(error, word);
  const line = paperLines.find(({ key }) => key === error.field)?.label;
  return `${line ?? itemWord(error.field, word)}: ${ruleWording(error.rule, error.field)}`;
}
