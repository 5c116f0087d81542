/** The profile between its stored form and the form that is typed, and its fields in words. */
import { locales, type PracticeDraft, threeLines } from "@/components/practice-draft";
import type { ProfileFields } from "@/ipc/bindings";

export function toDraft(fields: ProfileFields): PracticeDraft {
  return { ...fields, address: threeLines(fields.address) };
}

export function isPracticeDraft(value: unknown): value is PracticeDraft {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    "address" in value &&
    Array.isArray(value.address) &&
    "time_zone" in value
  );
}

const papers: Record<ProfileFields["paper"], string> = { a4: "A4", letter: "US Letter" };
const people: Record<ProfileFields["client_word"], string> = { client: "Clients", patient: "Patients" };

/** Every field as a name and what stands in it, in the order of the form. */
export function profileFacts(fields: ProfileFields): [name: string, value: string][] {
  return [
    ["Name", fields.name],
    ["Address", fields.address.filter((line) => line.trim() !== "").join(", ")],
    ["Licence or registration", fields.licence_line],
    ["Phone", fields.phone],
    ["Out of hours", fields.out_of_hours],
    ["Emergency number", fields.emergency_number],
    ["Language and country", locales.find((l) => l.value === fields.locale)?.label ?? fields.locale],
    ["Time zone", fields.time_zone],
    ["Paper", papers[fields.paper]],
    ["You treat", people[fields.client_word]],
  ];
}

/** Where two profiles differ: the field, and what stands in the second. */
export function differences(mine: ProfileFields, theirs: ProfileFields): [name: string, value: string][] {
  const own = profileFacts(mine);
  return profileFacts(theirs).filter(([, value], at) => value !== own[at]?.[1]);
}
