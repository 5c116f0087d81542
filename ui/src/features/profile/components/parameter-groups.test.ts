import { describe, expect, test } from "vitest";
import type { Parameter } from "@/ipc/bindings";
import { grouped, valueInWords } from "./parameter-groups";

const parameter = (key: string, unit: string): Parameter => ({
  key,
  label: key,
  unit,
  value: 1,
  default: 1,
  min: 0,
  max: 9,
  source: "",
  set_by: null,
  set_at: null,
});

describe("a value in words", () => {
  test("a depth is millimetres with two decimals", () => {
    expect(valueInWords({ unit: "µm" }, 1500)).toBe("1.50 mm");
  });
  test("a yes or no is a word", () => {
    expect(valueInWords({ unit: "yes = 1, no = 0" }, 0)).toBe("No");
    expect(valueInWords({ unit: "yes = 1, no = 0" }, 1)).toBe("Yes");
  });
  test("one of a thing is singular", () => {
    expect(valueInWords({ unit: "months" }, 1)).toBe("1 month");
    expect(valueInWords({ unit: "passes" }, 6)).toBe("6 passes");
    expect(valueInWords({ unit: "passes" }, 1)).toBe("1 pass");
  });
  test("a day of aftercare is a place, not an amount", () => {
    expect(valueInWords({ unit: "day" }, 5)).toBe("Day 5");
  });
});

describe("groups", () => {
  test("every number stands somewhere, also one nobody sorted", () => {
    const all = [
      parameter("zone.cheek.warn_um", "µm"),
      parameter("adult_age", "years"),
      parameter("new_thing", "days"),
    ];
    const shown = grouped(all);
    expect(shown.map((g) => g.name)).toEqual(["Age", "Depth by zone", "Other numbers"]);
    expect(shown.flatMap((g) => g.parameters)).toHaveLength(all.length);
  });
});
