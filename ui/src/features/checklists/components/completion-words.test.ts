import { describe, expect, it } from "vitest";
import { countsWords, shareWords } from "./completion-words";

describe("how a list was kept", () => {
  it("names late and missed only where there are any", () => {
    expect(countsWords({ due: 24, done: 24, late: 0, missed: 0 })).toBe("24 of 24 done");
    expect(countsWords({ due: 24, done: 20, late: 1, missed: 2 })).toBe("20 of 24 done, 1 late, 2 missed");
  });
  it("never rounds a missed day away, and says nothing while nothing is over", () => {
    expect(shareWords({ due: 1000, done: 999, late: 0, missed: 1 })).toBe("99 %");
    expect(shareWords({ due: 3, done: 0, late: 0, missed: 0 })).toBe("–");
  });
});
