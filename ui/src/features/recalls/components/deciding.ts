/** A decision while it is made: what it still waits for, and what is sent. */
import type { Day } from "@/format/day";
import type { Decision, NewDecision } from "@/ipc/bindings";

export type Way = "phone" | "in_person" | "letter" | "email" | "other";

export type Deciding = {
  decision: Decision | null;
  way: Way | null;
  /** In which other way. */
  how: string;
  told_on: Day | null;
  note: string;
};

export const ways: readonly { value: Way; label: string }[] = [
  { value: "phone", label: "By phone" },
  { value: "in_person", label: "In person" },
  { value: "letter", label: "By letter" },
  { value: "email", label: "By email" },
  { value: "other", label: "Another way" },
];

export const isDeciding = (value: unknown): value is Deciding =>
  typeof value === "object" && value !== null && "decision" in value && "way" in value && "note" in value;

/** What is missing before it can be saved; undefined when nothing is. */
export function waitsFor(form: Deciding, maySayNotNeeded: boolean): string | undefined {
  if (form.decision === null) return "Waits for a decision";
  if (form.decision === "not_needed") {
    if (!maySayNotNeeded) return "Only somebody who lifts stops or manages the practice says this";
    return form.note.trim() ? undefined : "Waits for a reason";
  }
  if (form.decision === "pending") return undefined;
  if (form.way === null || (form.way === "other" && !form.how.trim())) return "Waits for how they were told";
  return form.told_on === null ? "Waits for the day" : undefined;
}

export function sentOf(form: Deciding, client: string): NewDecision | undefined {
  if (form.decision === null) return undefined;
  const isTold = form.decision === "told";
  const way = ways.find((one) => one.value === form.way)?.label.toLowerCase() ?? "";
  return {
    client,
    decision: form.decision,
    how: isTold ? (form.way === "other" ? form.how : way) : "",
    told_on: isTold ? form.told_on : null,
    note: form.note,
  };
}
