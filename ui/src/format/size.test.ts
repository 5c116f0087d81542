import { expect, test } from "vitest";
import { formatSize } from "./size";

test("sizes are told with one digit where it matters", () => {
  expect(formatSize(0)).toBe("0 bytes");
  expect(formatSize(820_000)).toBe("820 kB");
  expect(formatSize(4_126_720)).toBe("4.1 MB");
  expect(formatSize(123_456_789_000)).toBe("123 GB");
});
