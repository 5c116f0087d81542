/** Words for papers: what each is, and what became of it. */
import { formatMoment } from "@/format/moment";
import type { Document, PaperKind } from "@/ipc/bindings";

const kinds: Record<Document["kind"], (wording: string) => string> = {
  consent: (wording) => `${wording}, signed`,
  consent_for_ink: (wording) => `${wording}, to sign by hand`,
  consent_sessions: (wording) => `${wording}, later sessions`,
  aftercare: () => "Aftercare",
  precare: () => "Pre-care",
};

/** "Consent Peel, signed". */
export const kindWords = (document: Document) => kinds[document.kind](document.template);

const hows = {
  handed_over: "Handed to a printer, not confirmed",
  printed: "Printed",
  saved: "Saved",
  given: "Given and explained",
} as const;

/** One thing that became of a paper, in words; not sure when nobody has said that it came out. */
type Became = { words: string; isSure: boolean };

/** "Printed, 24 November 2026, 10:54", newest last; nothing when it never left the screen. */
export function deliveryWords(document: Document, zone: string): Became[] {
  const { deliveries } = document;
  // A print somebody has seen says so once.
  const shown = deliveries.filter(
    (one, at) => one.how !== "handed_over" || deliveries[at + 1]?.how !== "printed",
  );
  return shown.map((one) => ({
    words: `${hows[one.how]}, ${formatMoment(one.at, zone)}`,
    isSure: one.how !== "handed_over",
  }));
}

/** The kind of paper a document is, which has its printer. */
export const paperKindOf = (kind: Document["kind"]): PaperKind =>
  kind === "aftercare" || kind === "precare" ? "sheets" : "consents";

const fields: Record<string, string> = {
  "clinic.phone": "the phone of the clinic",
  "emergency.number": "the emergency number",
  oncall: "whom to call out of hours",
  lot: "the lot of the needle tip",
  depth: "the depth",
  zones: "the zones",
  next_date: "the date of the next session",
  "client.dob_long": "the date of birth",
};

/** "Missing: the phone of the clinic" for a sheet that was refused. */
export const fieldWords = (field: string | undefined) => fields[field ?? ""] ?? field ?? "a line";
