import { expect, test } from "vitest";
import type { EvidenceReport } from "@/ipc/bindings";
import { drawnHow, refusedLine, verdict } from "./evidence-words";

const report = (standing: "unaltered" | "altered" | "not_compared") =>
  ({
    checks: [
      { part: "record", standing: "unaltered", detail: "" },
      { part: "pdf", standing, detail: "The kept file was changed" },
    ],
  }) as unknown as EvidenceReport;

test("what is altered is named, and what cannot be compared is not called altered", () => {
  expect(verdict(report("unaltered")).happened).toBe("Unaltered");
  expect(verdict(report("not_compared")).happened).toBe("Unaltered");
  expect(verdict(report("altered")).safe).toContain("kept file");
});

test("a refusal is said in words", () => {
  expect(refusedLine(["photos.teaching", "decisions.numbing"])).toBe("pictures for teaching, numbing cream");
  expect(refusedLine([])).toBe("Nothing");
});

test("each signature says how it was given", () => {
  const given = { role: "client", name: "Noor", line: "", points: 9 } as const;
  expect(drawnHow({ ...given, drawing: null, drawn_with: null }, false)).toBe("name typed");
  expect(drawnHow({ ...given, drawing: "<svg/>", drawn_with: "mouse" }, false)).toBe("drawn with the mouse");
  expect(drawnHow({ ...given, drawing: null, drawn_with: null }, true)).toBe("signed by hand on paper");
});
