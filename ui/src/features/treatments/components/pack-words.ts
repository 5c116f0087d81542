/** What is said when a sterile pack may not be opened, and of the packs in a chart. */
import type { ComboOption } from "@/components/combo-box";
import { formatDay } from "@/format/day";
import type { PackState, ShelfPack } from "@/ipc/bindings";

/** A stop in the order of every finding: what, why, and how to go on. */
export type PackStop = { code: string; title: string; what: string; how: string };

export const whySterile = "Instruments that are not sterile carry infection from one client to the next";

const hows: Record<PackState, string> = {
  packed: "Take another pack. This one waits until its load is released",
  in_stock: "Take another pack. This one goes back to be cleaned and packed again",
  used: "Take another pack. A pack is opened once, in one session",
  rejected: "Take another pack. This one goes back to be cleaned and packed again",
  quarantined: "Take another pack. Leave this one where the held packs are kept",
  discarded: "Take another pack. This one does not belong on the shelf",
  missing: "Take another pack. This one was looked for: say in Sterilization that it was found",
};

/** Why a scanned pack may not be opened; `stopped` is the reason as the practice's rules give it. */
export function stopOf({ pack, load_state, load_no }: ShelfPack, stopped: string): PackStop {
  const isRecalled = load_state === "recalled";
  return {
    code: pack.code,
    title: isRecalled ? `${pack.name}: recalled` : `${pack.name}: not to be opened`,
    what: isRecalled ? `Its load ${load_no} was recalled` : stopped,
    how: isRecalled ? "Take another pack. Put this one with the packs of the recall" : hows[pack.state],
  };
}

/** A pack another session opened first, here or in the next room; `rule` is why it was not saved. */
export function openedBefore({ pack }: ShelfPack, rule: string, usedOn: string | null): PackStop {
  const isOpenNow = rule === "in_use";
  const day = usedOn ? ` on ${formatDay(usedOn)}` : "";
  return {
    code: pack.code,
    title: `${pack.name}: ${isOpenNow ? "in use in another treatment" : "used already"}`,
    what: isOpenNow
      ? "Another treatment that is not signed yet has this pack in its chart"
      : `It was opened in another session${day}`,
    how: isOpenNow
      ? "Take another pack. If it was scanned there by mistake, take it out of that chart first"
      : hows.used,
  };
}

/** "exp 3 May 2027", or that only damage ends it. */
export function packExpiry({ pack, days_left }: ShelfPack): string {
  if (!pack.expires) return "good while whole";
  return `${(days_left ?? 0) < 0 ? "expired" : "exp"} ${formatDay(pack.expires)}`;
}

/** So many are enough to choose from; typing narrows them. */
const MOST_CHOICES = 40;

/** The packs that can be chosen: not in the chart yet, by name or by code however it is typed. */
export function packChoices(
  shelf: readonly ShelfPack[],
  chosen: readonly string[],
  typed: string,
): ComboOption[] {
  const plain = (text: string) => text.toLowerCase().replace(/[\s-]/g, "");
  const wanted = plain(typed);
  return shelf
    .filter(({ pack }) => !chosen.includes(pack.id))
    .filter(({ pack }) => plain(`${pack.name} ${pack.code}`).includes(wanted))
    .slice(0, MOST_CHOICES)
    .map((one) => ({
      value: one.pack.id,
      label: one.pack.name,
      detail: `${one.pack.code}, ${packExpiry(one)}`,
    }));
}
