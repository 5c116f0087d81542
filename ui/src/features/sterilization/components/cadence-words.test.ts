import { describe, expect, it } from "vitest";
import { cadenceWords, serviceWords } from "./cadence-words";

const today = "2026-11-26";

describe("how a test stands", () => {
  it("names the last and the next day of a spore test", () => {
    const said = cadenceWords({ state: "in_time", last: "2026-11-24", due: "2026-12-01" }, "spore", today);
    expect(said).toEqual({ mark: "done", says: "Last 24 November, next 1 December" });
  });
  it("says never where none was run", () => {
    expect(cadenceWords({ state: "due", last: null, due: today }, "spore", today).says).toBe(
      "Due today, never run",
    );
  });
  it("tells a late test from one that stops the release by mark and words", () => {
    const late = cadenceWords({ state: "overdue", last: null, due: "2026-11-20" }, "spore", today);
    const stops = cadenceWords({ state: "long_overdue", last: null, due: "2026-11-01" }, "spore", today);
    expect(late.mark).toBe("warn");
    expect(stops.mark).toBe("override");
    expect(stops.says).toContain("stops the release");
  });
  it("puts an overdue service before its date", () => {
    const words = (day: string) => day;
    expect(serviceWords("Service was due 1 May 2026", "2027-01-01", words).mark).toBe("warn");
    expect(serviceWords(null, "2027-01-01", words).says).toBe("Due 2027-01-01");
    expect(serviceWords(null, null, words).mark).toBeUndefined();
  });
});
