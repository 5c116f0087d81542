/** The words and marks of a lot's state. */
import type { MarkName } from "@/components/severity-shapes";
import type { LotKind, LotLine } from "@/ipc/bindings";

export const kindWords: Record<LotKind, string> = {
  cartridge: "Cartridge",
  product: "Product",
  disinfectant: "Disinfectant",
};

export function stateOf(line: LotLine): { mark: MarkName; says: string } {
  if (line.state === "recalled") return { mark: "block", says: "Recalled" };
  if (line.state === "expired") return { mark: "block", says: "Expired" };
  if (line.state === "empty") return { mark: "later", says: "Used up" };
  if (line.state === "expiring") return { mark: "warn", says: daysLeft(line.days_left ?? 0) };
  return { mark: "done", says: "In date" };
}

function daysLeft(days: number): string {
  if (days === 0) return "Last day";
  return days === 1 ? "1 day left" : `${days} days left`;
}
