/** The record in words. What was done is worded by the backend; how it stands in a row is worded here. */
import { type Entry, type FieldChange, kindsOfActs } from "@/ipc/bindings";

export const kindOptions = [
  { value: "any" as const, label: "Every kind" },
  ...kindsOfActs.map(({ kind, words }) => ({ value: kind, label: words })),
];

/** The acts of one kind, or of all. */
export function actOptions(kind: string | null) {
  const acts = kindsOfActs
    .filter((one) => kind === null || one.kind === kind)
    .flatMap((one) => [...one.acts]);
  return [
    { value: "any" as const, label: "Every act" },
    ...acts.map(({ op, words }) => ({ value: op, label: words })),
  ];
}

/** "Phone, Guardian phone", what it was about, or the first fact: what a row has room for. */
export function summary(entry: Entry): string {
  if (entry.changes.length > 0) return entry.changes.map((change) => change.label).join(", ");
  if (entry.subject !== "" && !isId(entry.subject)) return entry.subject;
  const [fact] = entry.facts;
  return fact ? `${fact.label}: ${fact.value}` : "";
}

/** Ids are for machines: a row leaves them out, the details keep them. */
export const isId = (subject: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(subject);

/** One side of a change. What the reader may not know says so. */
export function sideInWords(side: FieldChange["old"]): string {
  if (side === null) return "Not for you to read";
  return side === "" ? "Nothing" : side;
}
