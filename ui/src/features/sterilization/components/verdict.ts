/** The light in words: what the values mean and what can be done now. */
import type { MarkName } from "@/components/severity-shapes";
import type { Light, LoadCheck, Purpose } from "@/ipc/bindings";
import { counted } from "./words";

export const lightMarks: Record<Light, MarkName> = { green: "done", amber: "warn", red: "block" };

export const lightWords: Record<Light, string> = { green: "Green", amber: "Amber", red: "Red" };

export type Verdict = { says: string; needsLift: boolean };

export function verdictOf(check: LoadCheck, sound: number, purpose: Purpose): Verdict {
  const needsLift = check.findings.some((f) => f.severity === "override" && f.decided === null);
  const released = purpose === "test" ? "The test cycle" : counted(sound, "pack");
  if (check.light === "red") {
    const waits = check.findings.every((f) => f.severity !== "block" || waitsOnly.includes(f.key));
    return {
      says: waits ? "Cannot be released now" : "Not sterile. Only rejecting remains",
      needsLift: false,
    };
  }
  if (needsLift) return { says: `Stopped. ${released} can be released once it is lifted`, needsLift };
  if (check.light === "amber")
    return { says: `${released} can be released. Read the cautions first`, needsLift };
  return { says: `Meets the cycle. ${released} can be released`, needsLift };
}

/** Stops that go away by themselves or by another person, so that holding the load is a way too. */
const waitsOnly = ["K09:awaited", "K08:second_person"];

/** Whether the load may wait for something instead of being decided now. */
export const isHoldable = (check: LoadCheck) =>
  check.findings.some((f) => waitsOnly.includes(f.key)) &&
  check.findings.every((f) => f.severity !== "block" || waitsOnly.includes(f.key));

/** How one value stands in the findings: nothing found of it is well. */
export function markOf(check: LoadCheck | undefined, keys: readonly string[]): MarkName | undefined {
  if (!check) return undefined;
  const found = check.findings.find((finding) => keys.includes(finding.key));
  return found ? found.severity : "done";
}
