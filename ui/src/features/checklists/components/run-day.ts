/** The day of a run, which may be long ago: "Sunday 22 November 2026". */
import { type Day, formatWeekday } from "@/format/day";

export const runDay = (day: Day): string => `${formatWeekday(day)} ${day.slice(0, 4)}`;
