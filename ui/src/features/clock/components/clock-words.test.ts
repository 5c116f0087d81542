import { describe, expect, it } from "vitest";
import { jumpInWords, spanInWords } from "./clock-words";

const MINUTE = 60_000;

describe("how far a clock is off", () => {
  it("is said in the largest unit that fits at least twice", () => {
    expect(spanInWords(6 * MINUTE)).toBe("6 minutes");
    expect(spanInWords(90 * MINUTE)).toBe("90 minutes");
    expect(spanInWords(-180 * MINUTE)).toBe("3 hours");
    expect(spanInWords(365 * 24 * 60 * MINUTE)).toBe("365 days");
    expect(spanInWords(10)).toBe("1 minute");
  });

  it("says which way it moved", () => {
    expect(jumpInWords(60 * MINUTE, 0)).toBe("60 minutes ahead");
    expect(jumpInWords(0, 6 * MINUTE)).toBe("6 minutes back");
  });
});
