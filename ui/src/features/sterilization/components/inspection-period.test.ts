import { expect, test } from "vitest";
import { daysOf, typedDays } from "./inspection-period";

test("twelve months hold each calendar day once", () => {
  expect(daysOf("months", "2026-11-26")).toEqual({ from: "2025-11-27", to: "2026-11-26" });
  expect(daysOf("months", "2027-12-31")).toEqual({ from: "2027-01-01", to: "2027-12-31" });
});

test("twelve months up to a leap day begin in March", () => {
  expect(daysOf("months", "2028-02-29")).toEqual({ from: "2027-03-01", to: "2028-02-29" });
});

test("this year begins on New Year's Day, also on New Year's Day", () => {
  expect(daysOf("this_year", "2026-11-26")).toEqual({ from: "2026-01-01", to: "2026-11-26" });
  expect(daysOf("this_year", "2026-01-01")).toEqual({ from: "2026-01-01", to: "2026-01-01" });
});

test("typed days count once both are there and in order", () => {
  expect(typedDays("2026-01-02", null)).toBeNull();
  expect(typedDays("2026-01-02", "2026-01-01")).toBeNull();
  expect(typedDays("2026-01-02", "2026-01-02")).toEqual({ from: "2026-01-02", to: "2026-01-02" });
});
