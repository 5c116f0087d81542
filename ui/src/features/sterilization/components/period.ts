/** Periods offered for lists, counted back from today. */
import { type Day, isoDay } from "@/format/day";

export type Period = "today" | "week" | "month" | "year";

const days: Record<Period, number> = { today: 1, week: 7, month: 31, year: 366 };

export const periodChoices: { value: Period; label: string }[] = [
  { value: "today", label: "Today" },
  { value: "week", label: "7 days" },
  { value: "month", label: "31 days" },
  { value: "year", label: "A year" },
];

/** The first and the last day; both belong to it. */
export function periodOf(period: Period, today: Day): { from: Day; to: Day } {
  const first = new Date(Date.parse(`${today}T00:00:00Z`) - (days[period] - 1) * 86_400_000);
  return { from: isoDay(first.getUTCFullYear(), first.getUTCMonth() + 1, first.getUTCDate()), to: today };
}
