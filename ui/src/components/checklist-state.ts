/** How a checklist stands: its mark, its items as teeth of the comb, and the same in words. */
import type { Tooth } from "./comb";
import type { MarkName } from "./severity-shapes";

type ItemState = "open" | "done" | "failed" | "corrected";
type ListState = "later" | "due" | "in_progress" | "done";

const tooth: Record<ItemState, Tooth> = { open: "wait", done: "ok", failed: "bad", corrected: "ok" };

export const listMarks: Record<ListState, MarkName> = {
  later: "later",
  due: "pending",
  in_progress: "progress",
  done: "done",
};

export const teethOf = (items: readonly ItemState[]): Tooth[] => items.map((state) => tooth[state]);

/** "9 of 12 answered, 1 failed" */
export function countWords(items: readonly ItemState[]): string {
  const failed = items.filter((state) => state === "failed").length;
  const answered = items.filter((state) => state !== "open").length;
  return `${answered} of ${items.length} answered${failed > 0 ? `, ${failed} failed` : ""}`;
}
