import { expect, test } from "vitest";
import { keptChoice } from "./use-kept";

const sizes = ["roll", "sheet"] as const;

test("a choice this computer remembers is taken while it is on offer", () => {
  expect(keptChoice("sheet", sizes, "roll")).toBe("sheet");
});

test("without one, or with one that is not offered any more, the usual one is taken", () => {
  expect(keptChoice(null, sizes, "roll")).toBe("roll");
  expect(keptChoice("ribbon", sizes, "roll")).toBe("roll");
});
