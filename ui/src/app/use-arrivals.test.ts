import { expect, test } from "vitest";
import { arrivedWords } from "./use-arrivals";

test("what arrived is counted, and what there is none of is not said", () => {
  expect(arrivedWords({ matched: 1, waiting: 0, left: 0 })).toBe("A scanned page was filed with its form");
  expect(arrivedWords({ matched: 3, waiting: 1, left: 2 })).toBe(
    "3 scanned pages were filed with their forms. A scanned page waits for its form. 2 files in the scan folder could not be taken",
  );
});
