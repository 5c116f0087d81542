import { describe, expect, it } from "vitest";
import type { Finding, LoadCheck, Severity } from "@/ipc/bindings";
import { isHoldable, markOf, verdictOf } from "./verdict";

const finding = (key: string, severity: Severity): Finding => ({
  key,
  rule: key.slice(0, 3),
  severity,
  title: "",
  what: "",
  why: "",
  source: "",
  who_lifts: "",
  how: "",
  field: null,
  values: {},
  sensitive: false,
  only_zones: [],
  decided: null,
});
const check = (light: LoadCheck["light"], ...findings: Finding[]): LoadCheck => ({
  light,
  findings,
  shown: [],
});

describe("the light in words", () => {
  it("names the packs that can be released", () => {
    expect(verdictOf(check("green"), 11, "instruments").says).toBe(
      "Meets the cycle. 11 packs can be released",
    );
    expect(verdictOf(check("green"), 1, "instruments").says).toContain("1 pack can");
    expect(verdictOf(check("green"), 0, "test").says).toContain("The test cycle");
  });
  it("leaves only rejecting below the programme", () => {
    const cold = check("red", finding("K08:temperature", "block"));
    expect(verdictOf(cold, 11, "instruments").says).toContain("Only rejecting remains");
    expect(isHoldable(cold)).toBe(false);
  });
  it("lets a load wait for a test that is awaited, but not when it was too cold as well", () => {
    const awaited = finding("K09:awaited", "block");
    expect(isHoldable(check("red", awaited))).toBe(true);
    expect(isHoldable(check("amber", finding("K08:packs", "warn")))).toBe(false);
    expect(isHoldable(check("red", awaited, finding("K08:temperature", "block")))).toBe(false);
  });
  it("asks for somebody who lifts only where something liftable stands", () => {
    expect(verdictOf(check("amber", finding("K09:cadence", "override")), 3, "instruments").needsLift).toBe(
      true,
    );
    expect(verdictOf(check("amber", finding("K09:cadence", "warn")), 3, "instruments").needsLift).toBe(false);
  });
  it("marks a value by what was found of it", () => {
    const one = check("red", finding("K08:temperature", "block"));
    expect(markOf(one, ["K08:temperature"])).toBe("block");
    expect(markOf(one, ["K08:exposure"])).toBe("done");
    expect(markOf(undefined, ["K08:exposure"])).toBeUndefined();
  });
});
