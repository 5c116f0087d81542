import { expect, test } from "vitest";
import { batchWords, testSize } from "./printing-words";

test("a test page is made for the paper that lies in the printer", () => {
  expect(testSize("consents", "as_made", "a4", "roll_50x25")).toBe("sheet_a4");
  expect(testSize("consents", "letter", "a4", "roll_50x25")).toBe("sheet_letter");
  expect(testSize("labels", "as_made", "a4", "roll_57x32")).toBe("roll_57x32");
  expect(testSize("labels", "a4", "letter", "roll_57x32")).toBe("sheet_a4");
});

test("a batch says what went out and what waits", () => {
  expect(batchWords({ papers: 0, handed_over: 0, stopped: false })).toBe("Nothing to print today");
  expect(batchWords({ papers: 3, handed_over: 3, stopped: false })).toBe("3 papers sent to the printer");
  expect(batchWords({ papers: 3, handed_over: 2, stopped: true })).toBe(
    "2 sent. 1 paper waits to be printed, as you stopped",
  );
  expect(batchWords({ papers: 2, handed_over: 0, stopped: false })).toBe("2 papers wait to be printed");
});
