/**
 * Answers typed and not saved. They belong to the record they were typed over: once somebody saved a
 * newer answering, or every question is due, they would silently put old answers over it.
 */
import type { HistoryView } from "@/ipc/bindings";
import { type Given, isGiven, startOf } from "./given";

export type HistoryDraft = {
  given: Given;
  interpreter: string;
  /** The newest answering when the form was opened; nothing when there was none. */
  over: string | null;
  /** Every question is asked, or only what changed. */
  isFull: boolean;
};

export function isHistoryDraft(value: unknown): value is HistoryDraft {
  if (typeof value !== "object" || value === null) return false;
  const { given, interpreter, over, isFull } = value as Partial<HistoryDraft>;
  const isOver = over === null || typeof over === "string";
  return isGiven(given) && typeof interpreter === "string" && isOver && typeof isFull === "boolean";
}

/** The form as the record has it. */
export function fromRecord(view: HistoryView): HistoryDraft {
  return {
    given: startOf(view, view.full_due),
    interpreter: view.interpreter,
    over: view.reviews[0]?.id ?? null,
    isFull: view.full_due,
  };
}

/** Whether answers typed earlier may stand over what the record says now. */
export function stillFits(typed: HistoryDraft, view: HistoryView): boolean {
  const now = fromRecord(view);
  return typed.over === now.over && typed.isFull === now.isFull;
}
