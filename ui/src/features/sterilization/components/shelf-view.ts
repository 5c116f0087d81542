/** Which packs of the shelf are shown. The backend orders them: what expires first comes first. */
import type { MarkName } from "@/components/severity-shapes";
import type { ShelfPack } from "@/ipc/bindings";

export type ShelfFilter = "all" | "expiring" | "quarantined" | "missing";

/** Days before its last day from which a pack is called expiring. */
const SOON = 30;

export function onShelf(packs: readonly ShelfPack[], filter: ShelfFilter, search: string): ShelfPack[] {
  const wanted = search.trim().toLowerCase();
  return packs.filter(
    (one) =>
      passes(one, filter) &&
      (wanted === "" ||
        [one.pack.code, one.pack.name, one.pack.contents, one.load_no].some((text) =>
          text.toLowerCase().includes(wanted),
        )),
  );
}

function passes({ pack, days_left }: ShelfPack, filter: ShelfFilter): boolean {
  if (filter === "all") return true;
  if (filter === "expiring") return pack.state === "in_stock" && days_left !== null && days_left <= SOON;
  return pack.state === filter;
}

/** How long a pack is good for, in words and a mark. */
export function lifeOf(daysLeft: number | null): { mark: MarkName; says: string } {
  if (daysLeft === null) return { mark: "done", says: "No last day" };
  if (daysLeft < 0) return { mark: "block", says: "Expired" };
  if (daysLeft === 0) return { mark: "warn", says: "Last day" };
  const says = daysLeft === 1 ? "1 day left" : `${daysLeft} days left`;
  return { mark: daysLeft <= SOON ? "warn" : "done", says };
}
