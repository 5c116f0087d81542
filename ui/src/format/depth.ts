/**
 * Needle depth: whole micrometres inside, "0.50 mm" outside, always two decimals.
 * A bare ".5", "5" or "05" is refused because a board page once printed limits that way and
 * nobody could tell 0.05 from 0.5 mm. Sane range 0.10 to 3.00 mm.
 */
import { empty, ok, type Parsed, wrong } from "./parsed";

export const MIN_DEPTH_UM = 100;
export const MAX_DEPTH_UM = 3000;

/** Reads a depth typed into a field whose unit, mm, is printed beside it. Returns micrometres. */
export function parseDepth(text: string): Parsed<number> {
  const typed = text.trim();
  if (typed === "") return empty;
  const bare = typed.replace(/\s*mm$/i, "").replace(",", ".");
  if (/[a-zµμ]/i.test(bare)) return wrong("Write millimetres, like 0.50");
  if (/^-/.test(bare)) return wrong("A depth is above zero, like 0.50");
  if (/^\d+\.\d{3,}$/.test(bare)) return wrong("Two decimals at most, like 0.75");
  if (!/^\d\.\d{1,2}$/.test(bare)) return wrong("Write both sides of the point, like 0.50");
  const [whole = "0", part = "0"] = bare.split(".");
  const um = Number(whole) * 1000 + Number(part.padEnd(2, "0")) * 10;
  if (um < MIN_DEPTH_UM || um > MAX_DEPTH_UM) return wrong("Between 0.10 and 3.00 mm, like 0.50");
  return ok(um);
}

/** "0.50": the number alone, for a cell or field that shows its unit. */
export function depthNumber(um: number): string {
  const hundredths = Math.round(um / 10);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
}

/** "0.50 mm" */
export function formatDepth(um: number): string {
  return `${depthNumber(um)} mm`;
}

export type DepthTone = 1 | 2 | 3 | 4 | 5 | 6;

/** The tone that stands for a depth on the chart: up to 0.25, 0.50, 0.75, 1.00, 1.50 mm, or more. */
export function depthTone(um: number): DepthTone {
  if (um <= 250) return 1;
  if (um <= 500) return 2;
  if (um <= 750) return 3;
  if (um <= 1000) return 4;
  return um <= 1500 ? 5 : 6;
}
