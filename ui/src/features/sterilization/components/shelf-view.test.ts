import { describe, expect, it } from "vitest";
import type { ShelfPack } from "@/ipc/bindings";
import { lifeOf, onShelf } from "./shelf-view";

const pack = (code: string, state: ShelfPack["pack"]["state"], days_left: number | null): ShelfPack => ({
  load_no: `A1-${code}`,
  load_state: "released",
  days_left,
  pack: {
    id: code,
    code,
    load: "l",
    place: 1,
    set: null,
    name: "Forceps set",
    contents: "2 forceps",
    packed_by: "s",
    packed_by_name: "Noor",
    packed_at: 0,
    expires: null,
    condition: "ok",
    state,
    state_at: 0,
    reason: "",
  },
});
const shelf = [
  pack("01", "in_stock", 3),
  pack("02", "in_stock", 90),
  pack("03", "quarantined", 3),
  pack("04", "missing", null),
];
const codes = (packs: readonly ShelfPack[]) => packs.map((one) => one.pack.code);

describe("the shelf", () => {
  it("shows packs that may still be used as expiring, none that may not", () => {
    expect(codes(onShelf(shelf, "expiring", ""))).toEqual(["01"]);
  });
  it("filters by state and by what is typed, together", () => {
    expect(codes(onShelf(shelf, "quarantined", ""))).toEqual(["03"]);
    expect(codes(onShelf(shelf, "all", "a1-02"))).toEqual(["02"]);
    expect(codes(onShelf(shelf, "missing", "forceps"))).toEqual(["04"]);
    expect(codes(onShelf(shelf, "missing", "scissors"))).toEqual([]);
  });
  it("says how long a pack is good for", () => {
    expect(lifeOf(-1)).toEqual({ mark: "block", says: "Expired" });
    expect(lifeOf(0).says).toBe("Last day");
    expect(lifeOf(1).says).toBe("1 day left");
    expect(lifeOf(31).mark).toBe("done");
    expect(lifeOf(null).says).toBe("No last day");
  });
});
