/** The practice as it is typed: in set-up before anything is saved, and later in Settings. */
export type PracticeDraft = {
  name: string;
  address: [string, string, string];
  phone: string;
  out_of_hours: string;
  licence_line: string;
  emergency_number: string;
  locale: string;
  paper: "a4" | "letter";
  time_zone: string;
  client_word: "client" | "patient";
};

/** The emergency number and paper go with the country; both can be changed. */
const byCountry: Record<string, { emergency: string; paper: "a4" | "letter" }> = {
  GB: { emergency: "999", paper: "a4" },
  IE: { emergency: "112", paper: "a4" },
  US: { emergency: "911", paper: "letter" },
  CA: { emergency: "911", paper: "letter" },
  AU: { emergency: "000", paper: "a4" },
  NZ: { emergency: "111", paper: "a4" },
  ZA: { emergency: "112", paper: "a4" },
  IN: { emergency: "112", paper: "a4" },
};

export const locales = [
  { value: "en-GB", label: "English, United Kingdom" },
  { value: "en-IE", label: "English, Ireland" },
  { value: "en-US", label: "English, United States" },
  { value: "en-CA", label: "English, Canada" },
  { value: "en-AU", label: "English, Australia" },
  { value: "en-NZ", label: "English, New Zealand" },
  { value: "en-ZA", label: "English, South Africa" },
  { value: "en-IN", label: "English, India" },
] as const;

export function countryFacts(locale: string): { emergency: string; paper: "a4" | "letter" } {
  return byCountry[locale.slice(-2)] ?? { emergency: "112", paper: "a4" };
}

export type Suggested = { locale: string; time_zone: string; paper: "a4" | "letter" };

/** Starts from what this computer says of itself. */
export function newPracticeDraft(suggested: Suggested | undefined): PracticeDraft {
  const locale = locales.find((l) => l.value === suggested?.locale)?.value ?? "en-GB";
  const facts = countryFacts(locale);
  return {
    name: "",
    address: ["", "", ""],
    phone: "",
    out_of_hours: "",
    licence_line: "",
    emergency_number: facts.emergency,
    locale,
    paper: suggested?.paper ?? facts.paper,
    time_zone: suggested?.time_zone ?? "Europe/London",
    client_word: "client",
  };
}

/** The three address lines of a stored practice, of which empty ones were never kept. */
export function threeLines(lines: readonly string[]): PracticeDraft["address"] {
  return [lines[0] ?? "", lines[1] ?? "", lines.slice(2).join(", ")];
}

/** The first thing missing, to follow "Continue after" or "Save after"; undefined when all is there. */
export function missingInPractice(draft: PracticeDraft): string | undefined {
  if (!draft.name.trim()) return "the practice has a name";
  if (!draft.address.some((line) => line.trim())) return "an address line";
  if (!draft.phone.trim()) return "a phone number";
  if (!draft.out_of_hours.trim()) return "a number for out of hours";
  if (!draft.emergency_number.trim()) return "the emergency number";
  return undefined;
}
