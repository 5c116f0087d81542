/** What was ticked at the shelf and is not saved yet. */
import type { ShelfPack } from "@/ipc/bindings";

export type Marks = Readonly<Record<string, "found" | "missing">>;

export const areMarks = (value: unknown): value is Marks =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every((mark) => mark === "found" || mark === "missing");

/** The packs to save by mark; a pack that was decided by somebody else meanwhile is left out. */
export function marked(marks: Marks, packs: readonly ShelfPack[]): { found: string[]; missing: string[] } {
  const ids = (as: "found" | "missing", states: readonly string[]) =>
    packs
      .filter(({ pack }) => marks[pack.id] === as && states.includes(pack.state))
      .map(({ pack }) => pack.id);
  return { found: ids("found", ["quarantined", "missing"]), missing: ids("missing", ["quarantined"]) };
}

/** The pack with this code, however it was typed. */
export function packOfCode(code: string, packs: readonly ShelfPack[]): ShelfPack | undefined {
  const plain = (text: string) => text.replace(/[\s-]/g, "").toUpperCase();
  return packs.find(({ pack }) => plain(pack.code) === plain(code));
}
