import { describe, expect, it } from "vitest";
import { depthNumber, depthTone, formatDepth, parseDepth } from "./depth";

describe("a depth", () => {
  it("is kept as whole micrometres", () => {
    for (const [typed, um] of [
      ["0.50", 500],
      ["0.75", 750],
      ["1.5", 1500],
      ["0,25", 250],
      ["0.50 mm", 500],
      ["3.00", 3000],
      ["0.10", 100],
    ] as const) {
      expect(parseDepth(typed), `${typed} is a whole depth`).toEqual({ kind: "ok", value: um });
    }
  });

  it("without both sides of the point is refused with an example", () => {
    for (const typed of [".5", "5", "05", "0.", ".05", "00.5", "5."]) {
      const read = parseDepth(typed);
      expect(read.kind, `${typed} can be read two ways`).toBe("wrong");
      expect(read.kind === "wrong" && read.message, "the refusal shows the right form").toContain("0.50");
    }
  });

  it("outside 0.10 to 3.00 mm is refused", () => {
    for (const typed of ["0.09", "0.00", "3.01", "5.00"])
      expect(parseDepth(typed).kind, `${typed} is not a depth`).toBe("wrong");
  });

  it("in another unit or with letters is refused", () => {
    for (const typed of ["500 µm", "0.5 cm", "half", "-0.50", "0.500", "1e0"])
      expect(parseDepth(typed).kind, typed).toBe("wrong");
  });

  it("left blank is nothing, not a mistake", () => {
    expect(parseDepth("  ").kind).toBe("empty");
  });

  it("is printed with two decimals and its unit", () => {
    expect(formatDepth(500)).toBe("0.50 mm");
    expect(depthNumber(1250)).toBe("1.25");
    expect(depthNumber(3000)).toBe("3.00");
  });

  it("takes its tone at the edge it reaches", () => {
    expect(
      [250, 260, 500, 750, 1000, 1500, 1510].map(depthTone),
      "each edge belongs to the shallower tone",
    ).toEqual([1, 2, 2, 3, 4, 5, 6]);
  });
});
