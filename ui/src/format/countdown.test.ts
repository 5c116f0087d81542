import { expect, test } from "vitest";
import { formatCountdown } from "./countdown";

test("seconds always have two figures, so nothing moves while they run down", () => {
  expect(formatCountdown(35)).toBe("0:35");
  expect(formatCountdown(60)).toBe("1:00");
  expect(formatCountdown(61)).toBe("1:01");
  expect(formatCountdown(905)).toBe("15:05");
});

test("a part of a second still waits, and nothing is below nothing", () => {
  expect(formatCountdown(0.2)).toBe("0:01");
  expect(formatCountdown(0)).toBe("0:00");
  expect(formatCountdown(-3)).toBe("0:00");
});
