import { describe, expect, test } from "vitest";
import type { ShelfPack } from "@/ipc/bindings";
import { AppError } from "@/ipc/wire";
import { refusedPack } from "../api/use-chart";
import { openedBefore, packChoices, packExpiry, stopOf } from "./pack-words";

const shelf = (part: object, load: Partial<ShelfPack> = {}) =>
  ({
    pack: {
      id: "p",
      code: "A1-1112-01-03",
      name: "Extraction set",
      state: "in_stock",
      expires: null,
      ...part,
    },
    load_no: "A1-20261112-01",
    load_state: "released",
    days_left: null,
    ...load,
  }) as ShelfPack;

describe("a pack that may not be opened", () => {
  test("of a recalled load says the recall, whatever else is true of it", () => {
    const stop = stopOf(shelf({ state: "quarantined" }, { load_state: "recalled" }), "Its load was recalled");
    expect(stop.title).toBe("Extraction set: recalled");
    expect(stop.what).toContain("A1-20261112-01");
    expect(stop.how).toMatch(/^Take another pack/);
  });
  test("otherwise gives the rule's own reason, and what to do with this one", () => {
    expect(stopOf(shelf({ state: "packed" }), "Its load is not released").how).toMatch(
      /until its load is released/,
    );
    expect(stopOf(shelf({}), "Expired 3 May 2026")).toMatchObject({ what: "Expired 3 May 2026" });
  });
  test("that another session opened says when, or that it is open there now", () => {
    expect(openedBefore(shelf({}), "used", "2026-11-12").what).toContain("12 November 2026");
    expect(openedBefore(shelf({}), "used", null).what).toBe("It was opened in another session");
    expect(openedBefore(shelf({}), "in_use", null).title).toMatch(/in use in another treatment/);
  });
});

test("a refused save names the pack by its place in what was sent", () => {
  const error = (field: string) =>
    new AppError({ code: "invalid", field, rule: "in_use", findings: [], ref: "" } as never);
  expect(refusedPack(error("packs.1"), { packs: ["a", "b"] })).toEqual({ pack: "b", rule: "in_use" });
  expect(refusedPack(error("packs.7"), { packs: ["a"] })).toBeUndefined();
  expect(refusedPack(error("zones.1"), { packs: ["a", "b"] })).toBeUndefined();
});

test("packs are chosen by name or code, and none twice", () => {
  const packs = [shelf({ id: "1" }), shelf({ id: "2", code: "A1-1112-01-04", name: "Lancet set" })];
  expect(packChoices(packs, [], "1112 0104").map((one) => one.value)).toEqual(["2"]);
  expect(packChoices(packs, ["1"], "set").map((one) => one.value)).toEqual(["2"]);
  expect(packChoices(packs, [], "extr")[0]?.detail).toBe("A1-1112-01-03, good while whole");
});

test("a pack says its last day, or that only damage ends it", () => {
  expect(packExpiry(shelf({ expires: "2027-05-03" }, { days_left: 157 }))).toBe("exp 3 May 2027");
  expect(packExpiry(shelf({ expires: "2026-05-03" }, { days_left: -9 }))).toBe("expired 3 May 2026");
});
