import { describe, expect, test } from "vitest";
import { areKitWordsComplete, kitWords, kitWordsSay, twoPlaces } from "./kit-places";

describe("the two words asked back", () => {
  test("they are different, in order and on the page, whatever is drawn", () => {
    for (const a of [0, 0.25, 0.5, 0.999999]) {
      for (const b of [0, 0.5, 0.999999]) {
        const draws = [a, b];
        const [first, second] = twoPlaces(() => draws.shift() ?? 0);
        expect(first).toBeGreaterThanOrEqual(1);
        expect(second).toBeGreaterThan(first);
        expect(second).toBeLessThanOrEqual(12);
      }
    }
  });
});

describe("the words of a kit as typed", () => {
  const page =
    "1 Amber 2 ledger\n3 tulip 4 north 5 cedar 6 violin 7 harbor 8 quiet 9 maple 10 seven 11 orbit 12 linen";
  test("numbers, capitals and lines do not count", () => {
    expect(kitWords(page).slice(0, 3)).toEqual(["amber", "ledger", "tulip"]);
    expect(areKitWordsComplete(page)).toBe(true);
  });
  test("the line under them counts", () => {
    expect(kitWordsSay("amber ledger")).toBe("2 of 12 words");
    expect(kitWordsSay(`${page} extra`)).toBe("13 words: 1 too many");
    expect(areKitWordsComplete(`${page} extra`)).toBe(false);
  });
});
