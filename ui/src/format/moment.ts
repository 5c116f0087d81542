/** Instants: UTC milliseconds inside, 24-hour time in the practice's time zone outside. */
const parts = (ms: number, zone: string | undefined) =>
  Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      weekday: "short",
      day: "numeric",
      month: "long",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    })
      .formatToParts(ms)
      .map((p) => [p.type, p.value]),
  );

/** "10:47" */
export function formatTime(ms: number, zone?: string): string {
  const p = parts(ms, zone);
  return `${p.hour}:${p.minute}`;
}

/** "24 November 2026, 13:52" */
export function formatMoment(ms: number, zone?: string): string {
  const p = parts(ms, zone);
  return `${p.day} ${p.month} ${p.year}, ${p.hour}:${p.minute}`;
}

/** "24 Nov 2026, 13:52", for the rows of a table */
export function formatMomentShort(ms: number, zone?: string): string {
  const p = parts(ms, zone);
  return `${p.day} ${(p.month ?? "").slice(0, 3)} ${p.year}, ${p.hour}:${p.minute}`;
}

/** "Tue 24 Nov, 10:54", for the clock in the top bar */
export function formatClock(ms: number, zone?: string): string {
  const p = parts(ms, zone);
  return `${p.weekday} ${p.day} ${(p.month ?? "").slice(0, 3)}, ${p.hour}:${p.minute}`;
}

/** "2026-11-24", the calendar day of a moment */
export function dayHere(ms: number, zone?: string): string {
  const two = { timeZone: zone, day: "2-digit", month: "2-digit", year: "numeric" } as const;
  const p = Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", two).formatToParts(ms).map((part) => [part.type, part.value]),
  );
  return `${p.year}-${p.month}-${p.day}`;
}
