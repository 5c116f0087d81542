import { describe, expect, it } from "vitest";
import { drawnWithOf, strokesIn, strokesOf, weaker } from "./signature-strokes";

const drawn = {
  kind: "drawn" as const,
  strokes: [[{ x: 100, y: 50, t: 7, pressure: 0.5 }]],
  width: 400,
  height: 200,
  drawnWith: "pen" as const,
};

describe("strokes of a signature", () => {
  it("stay where they were in a box of the same size", () => {
    expect(strokesIn(drawn, 400, 200)).toEqual(drawn.strokes);
  });

  it("shrink as a whole into a smaller box, and are never stretched", () => {
    expect(strokesIn(drawn, 400, 100)[0]?.[0]).toEqual({ x: 50, y: 25, t: 7, pressure: 0.5 });
    expect(strokesIn(drawn, 800, 200)[0]?.[0]).toMatchObject({ x: 100, y: 50 });
  });

  it("are kept to a hundredth of a pixel", () => {
    const groups = [{ points: [{ x: 1.23456, y: 2, time: 9, pressure: 0.333 }] }];
    expect(strokesOf(groups)).toEqual([[{ x: 1.23, y: 2, t: 9, pressure: 0.33 }]]);
  });

  it("say what drew them, and of two the one that tells less", () => {
    expect(weaker(null, drawnWithOf("pen"))).toBe("pen");
    expect(weaker("pen", drawnWithOf("mouse"))).toBe("mouse");
    expect(weaker("mouse", "touch")).toBe("mouse");
    expect(drawnWithOf("")).toBe("mouse");
  });
});
