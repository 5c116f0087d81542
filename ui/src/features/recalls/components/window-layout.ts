/**
 * Where everything stands in the picture of the suspect window: days as a ruled edge, each load hanging
 * from it, as long as it holds packs. Days are counted by the practice's calendar, so that a day on which
 * the clocks change is as wide as any other.
 */
import { daysBetween, MONTHS } from "@/format/day";

export const WIDTH = 1180;
const LEFT = 70;
const RIGHT = 1160;
const LABEL_ROOM = 78;
const BAR_ROOM = 11;
const MOST_BARS = 80;
const SHORTEST = 12;
const LONGEST = 66;

export type LoadBar = { x: number; length: number; packs: number; isIncubating: boolean };
export type DayMark = { x: number; width: number; isDark: boolean; label: string | null };
export type WindowLayout = {
  days: DayMark[];
  bars: LoadBar[];
  /** The last good test; none when there never was one. */
  from: number | null;
  /** The failed test was set. */
  failed: number | null;
  to: number;
  start: number;
};

type Given = {
  from: number | null;
  failed: number | null;
  to: number;
  loads: readonly { started_at: number | null; packs: number }[];
  zone: string;
};

export function layWindow({ from, failed, to, loads, zone }: Given): WindowLayout {
  const run = loads.filter((one): one is { started_at: number; packs: number } => one.started_at !== null);
  const first = Math.min(from ?? to, failed ?? to, ...run.map((one) => one.started_at));
  const firstDay = clockOf(first, zone).day;
  const count = daysBetween(firstDay, clockOf(to, zone).day) + 1;
  const dayWidth = (RIGHT - LEFT) / count;
  const place = (ms: number) => {
    const { day, part } = clockOf(ms, zone);
    return LEFT + (daysBetween(firstDay, day) + part) * dayWidth;
  };
  const every = Math.ceil(LABEL_ROOM / dayWidth);
  const days = Array.from({ length: count }, (_, at) => ({
    x: LEFT + at * dayWidth,
    width: dayWidth,
    isDark: at % 2 === 0,
    label: at % every === 0 ? dayLabel(firstDay, at) : null,
  }));
  const since = failed ?? Number.POSITIVE_INFINITY;
  const bars = apart(
    together(run, zone).map((one) => ({
      x: place(one.started_at),
      packs: one.packs,
      isIncubating: one.started_at >= since,
    })),
    place(to) - BAR_ROOM / 2,
  );
  const most = Math.max(1, ...bars.map((bar) => bar.packs));
  return {
    days,
    bars: bars.map((bar) => ({ ...bar, length: SHORTEST + ((LONGEST - SHORTEST) * bar.packs) / most })),
    from: from === null ? null : place(from),
    failed: failed === null ? null : place(failed),
    to: place(to),
    start: from === null ? LEFT : place(from),
  };
}

/** So many loads that they would cover one another are drawn as one for each day. */
function together(loads: readonly { started_at: number; packs: number }[], zone: string) {
  if (loads.length <= MOST_BARS) return [...loads];
  const byDay = new Map<string, { started_at: number; packs: number }>();
  for (const load of loads) {
    const { day } = clockOf(load.started_at, zone);
    const known = byDay.get(day);
    byDay.set(day, known ? { ...known, packs: known.packs + load.packs } : load);
  }
  return [...byDay.values()];
}

/** Loads run one after the other stand beside each other, and none after the stop while there is room before it. */
function apart<B extends { x: number }>(bars: readonly B[], last: number): B[] {
  const fromRight: B[] = [];
  let most = last;
  for (const bar of bars.toReversed()) {
    const x = Math.min(bar.x, most);
    most = x - BAR_ROOM;
    fromRight.push({ ...bar, x });
  }
  let least = LEFT + BAR_ROOM / 2;
  return fromRight.toReversed().map((bar) => {
    const x = Math.max(bar.x, least);
    least = x + BAR_ROOM;
    return { ...bar, x };
  });
}

function clockOf(ms: number, zone: string): { day: string; part: number } {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    })
      .formatToParts(ms)
      .map((part) => [part.type, part.value]),
  );
  return {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    part: (Number(parts.hour) * 60 + Number(parts.minute)) / 1440,
  };
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** "Mon 16 Nov" */
function dayLabel(first: string, at: number): string {
  const day = new Date(Date.parse(`${first}T00:00:00Z`) + at * 86_400_000);
  const month = (MONTHS[day.getUTCMonth()] ?? "").slice(0, 3);
  return `${WEEKDAYS[day.getUTCDay()]} ${day.getUTCDate()} ${month}`;
}
