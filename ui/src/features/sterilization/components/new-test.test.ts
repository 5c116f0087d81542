import { describe, expect, it } from "vitest";
import { asks, emptyTest, isTypedTest, sentOf } from "./new-test";

const typed = {
  ...emptyTest,
  sterilizer: "a1",
  load: "l3",
  lot: "BI-77",
  lot_expires: "2027-01-01",
  position: "Drain",
  incubator: "Inc 1",
  incubator_c: 57.5,
  bath: "U1",
};

describe("a new test", () => {
  it("sends what a spore test asks, the temperature in thousandths", () => {
    const sent = sentOf(typed);
    expect([sent.load, sent.lot, sent.source, sent.incubator_mc]).toEqual([
      "l3",
      "BI-77",
      "in_house",
      57_500,
    ]);
    expect(sent.bath).toBe("");
  });
  it("leaves out what was typed for another kind", () => {
    const foil = sentOf({ ...typed, kind: "foil" });
    expect([foil.sterilizer, foil.load, foil.lot, foil.bath]).toEqual([null, null, "", "U1"]);
    const helix = sentOf({ ...typed, kind: "helix" });
    expect([helix.sterilizer, helix.load, helix.lot, helix.source]).toEqual(["a1", null, "BI-77", null]);
  });
  it("asks no incubator of a test that is sent away", () => {
    const sent = sentOf({ ...typed, source: "mail_in" });
    expect([sent.incubator, sent.incubator_mc, sent.read_after_hours]).toEqual(["", null, null]);
    expect(sent.read_within_hours).toBe(48);
  });
  it("knows its drafts", () => {
    expect(isTypedTest(typed)).toBe(true);
    expect(isTypedTest({ kind: "spore" })).toBe(false);
    expect(asks("water")).toEqual({ load: false, indicator: false, incubator: false, bath: false });
  });
});
