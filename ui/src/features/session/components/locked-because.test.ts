import { expect, test } from "vitest";
import { lockedInWords } from "./locked-because";

const at = Date.UTC(2026, 10, 24, 12, 4);

test("the lock says when, by whose clock, and why", () => {
  expect(lockedInWords({ at, idleMinutes: 5, zone: "Europe/London" })).toBe(
    "Locked at 12:04 after 5 minutes. Your drafts are kept",
  );
  expect(lockedInWords({ at, idleMinutes: undefined, zone: "Europe/Madrid" })).toBe(
    "Locked at 13:04. Your drafts are kept",
  );
});

test("a window just started claims no lock", () => {
  expect(lockedInWords(undefined)).not.toMatch(/Locked/);
});
