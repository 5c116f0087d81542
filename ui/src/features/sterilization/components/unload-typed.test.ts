import { describe, expect, it } from "vitest";
import { formOf, isTyped, minutes, missingOf, nothingTyped, type Typed, typedFrom } from "./unload-typed";

const full: Typed = {
  ...nothingTyped,
  temperature: "134",
  exposure: "3.5",
  external_ci: "pass",
  internal_ci: "pass",
  printout: "kept",
  bad: { p9: "torn" },
};

describe("what is typed at unloading", () => {
  it("asks for one thing after the other, and never chooses for anybody", () => {
    expect(missingOf(nothingTyped)).toContain("temperature");
    expect(missingOf({ ...full, exposure: " " })).toContain("minutes");
    expect(missingOf({ ...full, external_ci: null })).toContain("outside");
    expect(missingOf({ ...full, internal_ci: null })).toContain("inside");
    expect(missingOf({ ...full, printout: null })).toContain("printout");
    expect(missingOf(full)).toBeUndefined();
  });
  it("names only the packs that are not sound", () => {
    expect(formOf(full)?.packs).toEqual([{ pack: "p9", condition: "torn" }]);
    expect(formOf({ ...full, printout: null })).toBeUndefined();
  });
  it("sends no type of an indicator that was not used", () => {
    expect(formOf({ ...full, internal_ci: "not_used" })?.internal_ci_type).toBeNull();
    expect(formOf(full)?.internal_ci_type).toBe(5);
  });
  it("writes kept values as they were typed", () => {
    const kept = typedFrom(
      {
        temp_mc: 134_600,
        pressure_pa: 206_000,
        exposure_s: 211,
        drying_s: null,
        external_ci: "pass",
        internal_ci: "pass",
        internal_ci_type: 6,
        printout: "none",
      },
      "",
      [],
    );
    expect([kept.temperature, kept.pressure, kept.exposure, kept.drying]).toEqual([
      "134.6",
      "206",
      "3:31",
      "",
    ]);
    expect(kept.internal_ci_type).toBe("6");
    expect(minutes(210)).toBe("3.5");
    expect(minutes(905)).toBe("15:05");
  });
  it("knows its own drafts from others", () => {
    expect(isTyped(full)).toBe(true);
    expect(isTyped({ temperature: "134" })).toBe(false);
  });
});
