/** The words and marks of a lot's state, its kind, and the lines of its ledger. */
import type { MarkName } from "@/components/severity-shapes";
import type { LedgerAct, LedgerLine, LotKind, LotLine, LotState } from "@/ipc/bindings";

export const kindWords: Record<LotKind, string> = {
  cartridge: "Cartridge",
  product: "Product",
  blade: "Blade",
  sterile_item: "Sterile single-use item",
  drug: "Drug",
  disinfectant: "Disinfectant",
};

export function stateOf(line: LotLine): { mark: MarkName; says: string } {
  if (line.state === "recalled") return { mark: "block", says: "Recalled" };
  if (line.state === "quarantined") return { mark: "override", says: "In quarantine" };
  if (line.state === "expired") return { mark: "block", says: "Expired" };
  if (line.state === "empty") return { mark: "later", says: "Used up" };
  if (line.state === "expiring") return { mark: "warn", says: daysLeft(line.days_left ?? 0) };
  return { mark: "done", says: "In date" };
}

function daysLeft(days: number): string {
  if (days === 0) return "Last day";
  return days === 1 ? "1 day left" : `${days} days left`;
}

export const toneOf: Record<LotState, string> = {
  expired: "c-stop",
  recalled: "c-stop",
  quarantined: "c-over",
  expiring: "c-warn",
  in_date: "",
  empty: "faint",
};

export type Shown = "all" | LotState;

/** The filters of the list, in the order a shelf is looked through. */
export const filters: readonly { value: Shown; label: string }[] = [
  { value: "all", label: "All" },
  { value: "in_date", label: "In date" },
  { value: "expiring", label: "Expiring" },
  { value: "expired", label: "Expired" },
  { value: "quarantined", label: "Quarantine" },
  { value: "recalled", label: "Recalled" },
  { value: "empty", label: "Used up" },
];

export const actWords: Record<LedgerAct, string> = {
  counted_before: "On hand before",
  received: "Received",
  used: "Used",
  opened: "Opened",
  counted: "Counted",
  destroyed: "Destroyed",
  lost: "Lost",
  returned: "Sent back",
  quarantined: "Quarantine",
  released: "Released",
  recalled: "Recalled",
};

/** "+10", "−2", nothing when no unit moved. */
export function unitsInWords({ units }: Pick<LedgerLine, "units">): string {
  if (units === 0) return "";
  return units > 0 ? `+${units}` : `−${-units}`;
}

export const countOf = (units: number) => (units === 1 ? "1 unit" : `${units} units`);
