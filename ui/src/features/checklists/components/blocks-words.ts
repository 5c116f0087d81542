/** What a failed item shuts, in words. */
import type { Blocks, ChecklistItem, Severity } from "@/ipc/bindings";

/** The thing itself, at the head of a line. */
export const whatWords: Record<Blocks, string> = {
  treatments: "Treatments",
  start: "Start of the treatment",
  next_client_in_room: "Next client in the room",
  sterilizer: "Sterilizer",
  ultrasonic: "Ultrasonic bath",
  packing: "Packing",
  release: "Release",
  container: "Container",
  tray: "Tray",
};

const things: Record<Blocks, string> = {
  treatments: "treatments",
  start: "the treatment",
  next_client_in_room: "the room",
  sterilizer: "the sterilizer",
  ultrasonic: "the ultrasonic bath",
  packing: "packing",
  release: "the release",
  container: "the container",
  tray: "the tray",
};

const force: Record<Severity, (thing: string) => string> = {
  block: (thing) => `Keeps ${thing} shut`,
  override: (thing) => `Stops ${thing}, can be lifted`,
  warn: (thing) => `Warns for ${thing}`,
};

/** "Keeps treatments shut" */
export const blocksWords = (item: Pick<ChecklistItem, "severity">, blocks: Blocks): string =>
  force[item.severity](things[blocks]);
