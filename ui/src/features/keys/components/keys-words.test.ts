import { expect, test } from "vitest";
import { leftInWords, reachedInWords } from "./keys-words";

const all = { backups_changed: 3, backups_left: 0, places_missing: 0 };

test("says how many backups were reached", () => {
  expect(reachedInWords(all)).toContain("3 backups");
  expect(reachedInWords({ ...all, backups_changed: 0 })).not.toContain("backup");
});

test("leaves nothing to do when everything was reached", () => {
  expect(leftInWords(all)).toEqual([]);
});

test("says what a drive that was not plugged in still opens with, and what to do", () => {
  const [missing, ...more] = leftInWords({ ...all, places_missing: 1 });
  expect(missing).toMatch(/1 backup folder was not there.*Plug the drive in/);
  expect(more).toEqual([]);
  expect(leftInWords({ backups_changed: 0, backups_left: 2, places_missing: 2 })).toHaveLength(2);
});
