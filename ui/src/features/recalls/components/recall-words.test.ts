import { describe, expect, test } from "vitest";
import type { IncidentPage, IndicatorTest, ShelfPack, Stop, Touched } from "@/ipc/bindings";
import { bothTexts, isSameReview } from "./both-texts";
import { type Deciding, sentOf, waitsFor } from "./deciding";
import { marked, packOfCode } from "./pull-marks";
import { countsOf, decisionInWords, openPoints, titleOf, wayBack, windowInWords } from "./recall-words";
import { stepsOf } from "./steps";

const word = { one: "client", many: "clients" };
const empty = { told: "", cycle_review: "", operator_review: "", root_cause: "", corrective_action: "" };
const pack = (id: string, state: string) =>
  ({ pack: { id, code: `A1-1112-01-0${id}`, state }, load_no: "A1-20261112-01" }) as ShelfPack;
const told = {
  decision: "told",
  how: "by phone",
  told_on: "2026-11-12",
  note: "",
  by_name: "Lin",
  at: 1,
} as const;
const client = (id: string, ...decisions: Touched["decisions"]) =>
  ({ client: id, decisions, uses: [{ item: `item ${id}`, day: "2026-11-12" }] }) as unknown as Touched;
const incident = {
  kind: "spore_test",
  sterilizer: "s",
  lot: null,
  about: "A1",
  review: empty,
  closed_at: null,
  window_from: null,
  window_to: null,
};
const page = (parts: object): IncidentPage =>
  ({
    incident,
    tests: [],
    since: [],
    stop: null,
    loads: [],
    packs: [],
    lot: null,
    touched: [],
    ...parts,
  }) as never;

describe("the numbers of a recall", () => {
  test("every pack has one fate, and the opened ones are counted by what was opened", () => {
    const packs = ["quarantined", "quarantined", "discarded", "missing", "packed"].map((s, i) =>
      pack(`${i}`, s),
    );
    const touched = [client("a", told), client("b"), client("c", { ...told, decision: "pending" })];
    expect(countsOf({ packs, touched })).toEqual({
      clients: 3,
      open: 2,
      told: 1,
      used: 3,
      toPull: 2,
      pulled: 1,
      missing: 1,
      unreleased: 1,
      packs: 8,
    });
  });
  test("the title counts packs for a machine and names the lot for a lot", () => {
    const one = page({ packs: [pack("1", "missing")] });
    expect(titleOf(one, countsOf(one))).toBe("A spore test failed. 1 pack is suspect");
    const lot = page({ incident: { ...incident, kind: "lot", about: "Pen tips, lot 7" } });
    expect(titleOf(lot, countsOf(lot))).toBe("Pen tips, lot 7 was recalled");
  });
  test("a window without a good test before it says so", () => {
    const words = windowInWords(incident as never, "A1", "Europe/London");
    expect(words).toBe("Every load of A1 up to the stop: no spore test ever passed before");
  });
});

describe("what is still open", () => {
  test("a machine's recall asks for both reviews, a lot's does not", () => {
    expect(openPoints(page({}), word)).toHaveLength(4);
    const lot = page({ incident: { ...incident, kind: "lot", sterilizer: null } });
    expect(openPoints(lot, word)).toEqual(["the root cause", "the corrective action"]);
  });
  test("held packs and undecided clients come first, and only white space counts as nothing", () => {
    const review = {
      ...empty,
      cycle_review: "fine",
      operator_review: " ",
      root_cause: "a",
      corrective_action: "b",
    };
    const some = page({
      incident: { ...incident, review },
      packs: [pack("1", "quarantined")],
      touched: [client("a")],
    });
    expect(openPoints(some, word)).toEqual([
      "1 pack to find or to call missing",
      "1 client to decide",
      "the review of loading and packing",
    ]);
  });
  test("a lot has no machine, no loads and no retest among its steps", () => {
    const lot = stepsOf(page({ incident: { ...incident, kind: "lot", sterilizer: null, lot: "l" } }), word);
    expect(Object.keys(lot)).toEqual(["stop", "clients", "cause", "close"]);
  });
});

describe("the way back into service", () => {
  const stop = { cause: "spore_test", lifted_at: null, repaired_at: null } as Stop;
  const spore = (run_at: number, outcome: string) => ({ kind: "spore", run_at, outcome }) as IndicatorTest;
  test("one good retest is enough, one that is not read or says nothing is none", () => {
    expect(wayBack(stop, []).isMet).toBe(false);
    expect(wayBack(stop, [spore(1, "pending"), spore(2, "invalid")]).isMet).toBe(false);
    expect(wayBack(stop, [spore(1, "pass")]).isMet).toBe(true);
  });
  test("after a second failure it wants the repair, then three good ones in a row after it", () => {
    const bad = [spore(1, "fail")];
    expect(wayBack(stop, [...bad, spore(2, "pass")]).says).toMatch(/repaired first/);
    const repaired = { ...stop, repaired_at: 5 };
    expect(wayBack(repaired, [...bad, spore(6, "pass")]).says).toMatch(/^2 more good/);
    const broken = [...bad, spore(6, "pass"), spore(7, "fail"), spore(8, "pass")];
    expect(wayBack(repaired, broken).says).toMatch(/^2 more good/);
    expect(wayBack(repaired, [...bad, spore(6, "pass"), spore(7, "pass"), spore(8, "pass")]).isMet).toBe(
      true,
    );
  });
});

describe("a decision", () => {
  const form: Deciding = { decision: "told", way: "phone", how: "", told_on: "2026-11-12", note: "" };
  test("that they were told needs the way and the day", () => {
    expect(waitsFor(form, false)).toBeUndefined();
    expect(waitsFor({ ...form, way: "other" }, false)).toMatch(/how/);
    expect(waitsFor({ ...form, told_on: null }, false)).toMatch(/day/);
    expect(sentOf(form, "c")).toMatchObject({ how: "by phone", told_on: "2026-11-12" });
  });
  test("that nothing need be said needs the right and a reason, and sends no day", () => {
    const no: Deciding = { ...form, decision: "not_needed", note: "The pack was never opened" };
    expect(waitsFor(no, false)).toMatch(/lifts stops or manages/);
    expect(waitsFor({ ...no, note: " " }, true)).toMatch(/reason/);
    expect(waitsFor(no, true)).toBeUndefined();
    expect(sentOf(no, "c")).toMatchObject({ how: "", told_on: null });
  });
  test("is said with its way, or by its reason", () => {
    expect(decisionInWords(told)).toMatch(/^By phone, 12 November/);
    expect(decisionInWords({ ...told, decision: "not_needed", note: "Unused" })).toBe("Unused");
  });
});

describe("packs at the shelf", () => {
  const packs = [pack("1", "quarantined"), pack("2", "missing"), pack("3", "discarded")];
  test("a code is known however it is typed", () => {
    expect(packOfCode("a1 1112 01 02", packs)?.pack.id).toBe("2");
    expect(packOfCode("A1-1112-01-09", packs)).toBeUndefined();
  });
  test("a mark that no longer fits is not sent", () => {
    expect(marked({ 1: "missing", 2: "missing", 3: "found" }, packs)).toEqual({ found: [], missing: ["1"] });
    expect(marked({ 1: "found", 2: "found" }, packs)).toEqual({ found: ["1", "2"], missing: [] });
  });
});

describe("two people in one review", () => {
  test("nobody's words are lost, and nothing is doubled", () => {
    const base = { ...empty, told: "Dr Lin" };
    const mine = { ...base, told: "Dr Lin, Ada", root_cause: "Door seal" };
    const theirs = { ...base, told: "Dr Lin, Noor", cycle_review: "All fine" };
    expect(bothTexts(base, mine, theirs)).toEqual({
      ...empty,
      told: "Dr Lin, Noor\nDr Lin, Ada",
      cycle_review: "All fine",
      root_cause: "Door seal",
    });
    expect(bothTexts(base, { ...base, told: "Dr Lin " }, theirs)).toEqual(theirs);
    expect(isSameReview(base, { ...base, told: "Dr Lin\n" })).toBe(true);
  });
});
