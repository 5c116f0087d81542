/** Which days a binder for an inspector covers. */
import { addDays, type Day, dayParts, daysInMonth, isoDay } from "@/format/day";

export type InspectionPeriod = "months" | "this_year" | "custom";

export const inspectionPeriods: { value: InspectionPeriod; label: string }[] = [
  { value: "months", label: "Last 12 months" },
  { value: "this_year", label: "This year" },
  { value: "custom", label: "Other days" },
];

type Days = { from: Day; to: Day };

/** Twelve months end today and begin on the day after the same day of last year. */
export function daysOf(period: "months" | "this_year", today: Day): Days {
  const parts = dayParts(today);
  if (!parts) return { from: today, to: today };
  const { year, month, day } = parts;
  if (period === "this_year") return { from: isoDay(year, 1, 1), to: today };
  const last = isoDay(year - 1, month, Math.min(day, daysInMonth(year - 1, month)));
  return { from: addDays(last, 1), to: today };
}

/** Days typed by hand, once both are there and in order. */
export function typedDays(from: Day | null, to: Day | null): Days | null {
  return from !== null && to !== null && from <= to ? { from, to } : null;
}
