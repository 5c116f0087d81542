/** Words for papers: what each is, what became of it, how its printer stands. */
import { formatMoment } from "@/format/moment";
import type { Document, Printer } from "@/ipc/bindings";

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
