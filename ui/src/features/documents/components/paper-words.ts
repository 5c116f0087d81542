/** Words for papers: what each is, what became of it, what staff should know before it prints. */
import { formatMoment } from "@/format/moment";
import type { Document, PageNote, Printer } from "@/ipc/bindings";
import { englishName } from "@/ipc/language";
import type { PersonWord } from "@/ipc/session-context";

const kinds: Record<Document["kind"], string> = {
  consent: "Consent, signed",
  consent_for_ink: "Consent to sign by hand",
  aftercare: "Aftercare",
};

export const kindWords = (document: Document) => kinds[document.kind];

const hows = { printed: "Printed", saved: "Saved", given: "Given and explained" } as const;

/** "Printed, 24 November 2026, 10:54", newest last; nothing when it never left the screen. */
export function deliveryWords(document: Document, zone: string): string[] {
  return document.deliveries.map((one) => `${hows[one.how]}, ${formatMoment(one.at, zone)}`);
}

export function noteWords(note: PageNote, word: PersonWord): string {
  switch (note.kind) {
    case "not_reviewed":
      return "Text not yet reviewed by your director";
    case "other_language":
      return `Not in the language the ${word.one} reads: ${englishName(note.detail)}`;
    case "missing_letter":
      return `The letter ${note.detail} is in no font of this computer`;
    case "plain_pdf":
      return "Saved as an ordinary PDF, not in the archive form";
  }
}

const states: Record<Printer["state"], string> = {
  ready: "Ready",
  busy: "Printing something else, yours comes next",
  stopped: "Not ready: check power and paper",
  viewer: "Opens in the PDF viewer, print from there",
};

export const stateWords = (printer: Printer) => states[printer.state];

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
