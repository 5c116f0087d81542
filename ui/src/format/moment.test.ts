import { expect, it } from "vitest";
import { dayHere, formatClock, formatMoment, formatTime } from "./moment";

const at = Date.UTC(2026, 10, 24, 23, 5);

it("an instant is shown in the practice's time zone, in 24 hours", () => {
  expect(formatTime(at, "Europe/London"), "winter time in London is UTC").toBe("23:05");
  expect(formatMoment(at, "Asia/Tokyo"), "the day turns with the zone").toBe("25 November 2026, 08:05");
  expect(formatClock(at, "Europe/London")).toBe("Tue 24 Nov, 23:05");
  expect(formatTime(Date.UTC(2026, 10, 24), "Europe/London"), "midnight is 00, not 24").toBe("00:00");
});

it("the calendar day of a moment is the practice's", () => {
  expect(dayHere(at, "Europe/London")).toBe("2026-11-24");
  expect(dayHere(at, "Asia/Tokyo"), "already the next day there").toBe("2026-11-25");
});
