import { describe, expect, it } from "vitest";
import { standing } from "./words";

const gap = (field: string) => ({ field, title: field });
const rows = [
  { key: "forehead", codes: ["forehead"] },
  { key: "cheek-r", codes: ["cheek-r", "cheek-l"] },
] as const;

describe("what stands before closing", () => {
  it("counts a pair once, as the table shows it", () => {
    const missing = ["forehead", "cheek-r", "cheek-l"].map((zone) => gap(`zones.${zone}.endpoint`));
    expect(standing([], missing, rows)).toBe("2 endpoints");
    expect(standing([], missing.slice(1), rows)).toBe("endpoint");
  });

  it("counts what is decided no more, and names what is missing in words", () => {
    const findings = [
      { severity: "block", decided: null },
      { severity: "override", decided: {} },
      { severity: "warn", decided: null },
      { severity: "warn", decided: null },
    ];
    const missing = [gap("zones"), gap("zones.forehead.passes"), gap("pain"), gap("anaesthetic.lot_id")];
    expect(standing(findings, missing, rows)).toBe("1 block, 2 cautions, zones, passes, pain, numbing cream");
    expect(standing([], [], rows)).toBe("");
  });
});
