import { describe, expect, it } from "vitest";
import type { LotLine, LotState } from "@/ipc/bindings";
import { filters, stateOf, unitsInWords } from "./lot-words";

const line = (state: LotState, days_left: number | null) => ({ state, days_left }) as LotLine;

describe("a lot in words", () => {
  it("counts the days to its last one", () => {
    expect(stateOf(line("expiring", 12)).says).toBe("12 days left");
    expect(stateOf(line("expiring", 1)).says).toBe("1 day left");
    expect(stateOf(line("expiring", 0)).says).toBe("Last day");
  });

  it("says what stops it before what it has left", () => {
    expect(stateOf(line("quarantined", 300)).says).toBe("In quarantine");
    expect(stateOf(line("recalled", 300)).says).toBe("Recalled");
  });

  it("writes the units of a ledger line with their sign", () => {
    expect([10, -2, 0].map((units) => unitsInWords({ units }))).toEqual(["+10", "−2", ""]);
  });

  it("has a filter for every state", () => {
    const states: LotState[] = ["in_date", "expiring", "expired", "quarantined", "recalled", "empty"];
    expect(filters.map((filter) => filter.value)).toEqual(["all", ...states]);
  });
});
