import { expect, it } from "vitest";
import { periodOf } from "./period";

it("counts today as one of the days of a period", () => {
  expect(periodOf("today", "2026-11-26")).toEqual({ from: "2026-11-26", to: "2026-11-26" });
  expect(periodOf("week", "2026-11-26").from).toBe("2026-11-20");
  expect(periodOf("year", "2024-03-01").from).toBe("2023-03-02");
});
