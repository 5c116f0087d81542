import { describe, expect, it } from "vitest";
import { minutesBetween, stationsOf } from "./load-stations";

const names = (load: Parameters<typeof stationsOf>[0]) =>
  stationsOf(load).map(({ name, state }) => [name, state]);

describe("the path of a load", () => {
  it("asks for one thing at a time", () => {
    expect(names({ state: "draft", started_at: null, ended_at: null })).toEqual([
      ["Packing", "next"],
      ["Run", "later"],
      ["Unload", "later"],
      ["Release", "later"],
    ]);
  });
  it("says how long the cycle ran", () => {
    const done = { state: "released", started_at: 0, ended_at: 32 * 60_000 + 40_000 } as const;
    expect(names(done)[1]).toEqual(["Run 32 min", "done"]);
    expect(names(done)[3]).toEqual(["Released", "done"]);
  });
  it("shows a cycle that broke off as stopped there, never as unloaded", () => {
    const broken = { state: "rejected", started_at: 0, ended_at: null } as const;
    expect(names(broken).slice(1)).toEqual([
      ["Broke off", "block"],
      ["Unload", "later"],
      ["Rejected", "block"],
    ]);
  });
  it("never counts time backwards", () => {
    expect(minutesBetween(60_000, 0)).toBe(0);
  });
});
