/** How far a clock is off, in words. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "6 minutes", "90 minutes", "3 hours", "365 days": in the largest unit that fits at least twice. */
export function spanInWords(ms: number): string {
  const size = Math.abs(ms);
  if (size >= 2 * DAY) return count(Math.round(size / DAY), "day");
  if (size >= 2 * HOUR) return count(Math.round(size / HOUR), "hour");
  return count(Math.max(1, Math.round(size / MINUTE)), "minute");
}

/** "60 minutes ahead", "6 minutes back": how the clock moved. */
export function jumpInWords(claimed: number, believed: number): string {
  return `${spanInWords(claimed - believed)} ${claimed > believed ? "ahead" : "back"}`;
}

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? "" : "s"}`;
