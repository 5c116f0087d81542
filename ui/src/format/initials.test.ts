import { expect, it } from "vitest";
import { initials } from "./initials";

it("initials are taken by grapheme from the first and last word of any script", () => {
  const pairs = [
    ["Siobhán O'Brien", "SO"],
    ["María José García Núñez", "MN"],
    ["Dr Lin Wei", "LW"],
    ["陳美玲", "陳"],
    ["דנה לוי", "דל"],
    ["Suharto", "S"],
    ["Łucja Wójcik", "ŁW"],
    ["e\u0301ric d'Arc", "E\u0301D"],
    ["नीता शर्मा", "नीश"],
    ["", ""],
    ["=cmd 1", "C"],
  ] as const;
  for (const [name, expected] of pairs) expect(initials(name), `initials of ${name}`).toBe(expected);
});
