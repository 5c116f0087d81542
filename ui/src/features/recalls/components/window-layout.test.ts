import { describe, expect, test } from "vitest";
import { layWindow } from "./window-layout";

const at = (text: string) => Date.parse(text);
const zone = "Europe/London";

describe("the picture of the suspect window", () => {
  const from = at("2026-10-24T09:00:00Z");
  const failed = at("2026-10-26T09:00:00Z");
  const to = at("2026-10-27T15:00:00Z");
  const loads = [
    { started_at: at("2026-10-24T12:00:00Z"), packs: 8 },
    { started_at: at("2026-10-26T09:00:00Z"), packs: 4 },
    { started_at: null, packs: 3 },
  ];
  const laid = layWindow({ from, failed, to, loads, zone });

  test("has each day once and as wide, also the one with 25 hours", () => {
    expect(laid.days.map((day) => day.label)).toEqual([
      "Sat 24 Oct",
      "Sun 25 Oct",
      "Mon 26 Oct",
      "Tue 27 Oct",
    ]);
    expect(new Set(laid.days.map((day) => Math.round(day.width))).size).toBe(1);
  });
  test("goes from left to right in time, and a load that never ran hangs nowhere", () => {
    expect(laid.bars).toHaveLength(2);
    expect(laid.from).toBeLessThan(laid.bars[0]?.x ?? 0);
    expect(laid.failed).toBeGreaterThan(laid.bars[0]?.x ?? 0);
    expect(laid.to).toBeGreaterThan(laid.failed ?? 0);
  });
  test("marks what ran while the failed test was incubating, and draws more packs longer", () => {
    expect(laid.bars.map((bar) => bar.isIncubating)).toEqual([false, true]);
    expect(laid.bars[0]?.length).toBeGreaterThan(laid.bars[1]?.length ?? 0);
  });
  test("begins at the rule's end when no test ever passed", () => {
    const open = layWindow({ from: null, failed, to, loads, zone });
    expect(open.from).toBeNull();
    expect(open.start).toBeLessThan(open.bars[0]?.x ?? 0);
  });
  test("loads run one after the other stand apart, and very many are drawn by day", () => {
    const close = Array.from({ length: 6 }, (_, n) => ({ started_at: failed + n * 60_000, packs: 1 }));
    const xs = layWindow({ from, failed, to, loads: close, zone }).bars.map((bar) => bar.x);
    expect(Math.min(...xs.slice(1).map((x, n) => x - (xs[n] ?? 0)))).toBeGreaterThan(8);
    const last = layWindow({ from, failed, to: failed + 600_000, loads: close, zone });
    expect(Math.max(...last.bars.map((bar) => bar.x))).toBeLessThan(last.to);
    const many = Array.from({ length: 200 }, (_, n) => ({ started_at: failed + n * 60_000, packs: 1 }));
    const byDay = layWindow({ from, failed, to, loads: many, zone }).bars;
    expect(byDay.map((bar) => bar.packs)).toEqual([200]);
  });
});
