import { expect, test } from "vitest";
import { printerOf, troubleWords } from "./use-printing";

const printers = [
  { name: "HP", label: "HP, front desk", is_default: true, state: "ready" as const },
  { name: "Zebra", label: "Zebra", is_default: false, state: "offline" as const },
];

test("a paper goes to the printer chosen for its kind, also while it is off", () => {
  expect(printerOf("labels", printers, [{ kind: "labels", printer: "Zebra" }])).toBe("Zebra");
});

test("a kind without a printer, or with one that is gone, goes to the usual one", () => {
  expect(printerOf("consents", printers, [{ kind: "labels", printer: "Zebra" }])).toBe("HP");
  expect(printerOf("labels", printers, [{ kind: "labels", printer: "Brother" }])).toBe("HP");
  expect(printerOf("labels", [], [])).toBeNull();
});

test("what keeps a print says what to do about it", () => {
  for (const trouble of ["offline", "stopped", "no_paper", "no_system", "no_printer"] as const) {
    expect(troubleWords(trouble).next).toMatch(/\.$/);
  }
});
