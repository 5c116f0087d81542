/**
 * What a reading will mean, said before it is saved. The backend decides; this is the same table
 * (domain reference §4.5): growth in the test fails it whatever the control did, and without growth
 * anywhere nothing was proved.
 */
import type { Outcome } from "@/ipc/bindings";

export type Meaning = { outcome: Outcome; says: string };

export function sporeMeaning(testGrew: boolean | null, controlGrew: boolean | null): Meaning | undefined {
  if (testGrew === null) return undefined;
  if (testGrew) {
    return {
      outcome: "fail",
      says: "Spores lived through the cycle. Saving this takes the sterilizer out of service and opens the recall.",
    };
  }
  if (controlGrew === null) return undefined;
  return controlGrew
    ? { outcome: "pass", says: "The control grew and the test did not: the cycle killed the spores." }
    : {
        outcome: "invalid",
        says: "The control did not grow, so nothing was proved. It counts as not tested: run it again.",
      };
}

export function plainMeaning(isGood: boolean | null, stops: boolean): Meaning | undefined {
  if (isGood === null) return undefined;
  if (isGood) return { outcome: "pass", says: "The test is good." };
  return {
    outcome: "fail",
    says: stops ? "Saving this takes the sterilizer out of service." : "The failure stays on the record.",
  };
}
