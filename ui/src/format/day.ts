/** Calendar days (birth, expiry): ISO text "1988-07-12" inside, words outside. No time zone touches them. */
export type Day = string;

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

type Parts = { year: number; month: number; day: number };

/** The parts of an ISO day, or undefined when the text is none. */
export function dayParts(iso: Day): Parts | undefined {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return m ? { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) } : undefined;
}

export function isoDay(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** "3 March 1991" */
export function formatDay(iso: Day): string {
  const p = dayParts(iso);
  return p ? `${p.day} ${MONTHS[p.month - 1] ?? ""} ${p.year}` : iso;
}

/** "25 October" this year, "25 October 2025" in any other: for lists of what happened lately */
export function formatDayNear(iso: Day, today: Day = todayHere()): string {
  const p = dayParts(iso);
  return p && p.year === dayParts(today)?.year ? `${p.day} ${MONTHS[p.month - 1] ?? ""}` : formatDay(iso);
}

/** "3 Mar 1991", for narrow columns */
export function formatDayShort(iso: Day): string {
  const p = dayParts(iso);
  return p ? `${p.day} ${(MONTHS[p.month - 1] ?? "").slice(0, 3)} ${p.year}` : iso;
}

/** "Tuesday 24 November", for the head of a day */
export function formatWeekday(iso: Day): string {
  const p = dayParts(iso);
  if (!p) return iso;
  const weekday = WEEKDAYS[new Date(Date.UTC(p.year, p.month - 1, p.day)).getUTCDay()] ?? "";
  return `${weekday} ${p.day} ${MONTHS[p.month - 1] ?? ""}`;
}

/** Whole years lived on a day. Somebody born on 29 February has the birthday on 1 March in other years. */
export function ageOn(birth: Day, on: Day): number {
  const b = dayParts(birth);
  const d = dayParts(on);
  if (!b || !d) return 0;
  const before = d.month < b.month || (d.month === b.month && d.day < b.day);
  return d.year - b.year - (before ? 1 : 0);
}

/** Days from one calendar day to another; negative when the second lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day so many days later; earlier when negative. */
export function addDays(iso: Day, days: number): Day {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Today by this computer's clock, in its own time zone. */
export function todayHere(now: Date = new Date()): Day {
  return isoDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
