import { expect, it } from "vitest";
import { isCode } from "./code-shape";

it("knows codes of packs and numbers of loads from words and names", () => {
  expect(isCode("A1-261124-03-12")).toBe(true);
  expect(isCode(" a1-20261124-03 ")).toBe(true);
  expect(isCode("O'Brien-Walsh")).toBe(false);
  expect(isCode("2026-11-24")).toBe(false);
  expect(isCode("LOT-12345")).toBe(false);
});
