/** What the editor offers, in words, and what it begins with. */
import type { Blocks, EditedChecklist, EditedItem, ItemKind, Occasion, Severity } from "@/ipc/bindings";

export const occasions: readonly { value: Occasion; label: string }[] = [
  { value: "opening", label: "Every open day, before the first treatment" },
  { value: "daily", label: "Every open day, at any time" },
  { value: "closing", label: "Every open day, after the last treatment" },
  { value: "weekly", label: "Once a week" },
  { value: "monthly", label: "Once a month" },
  { value: "turnover", label: "After each client" },
  { value: "mix", label: "Each time a solution is mixed" },
  { value: "load", label: "Each load" },
  { value: "test", label: "Each spore test" },
  { value: "batch", label: "Each batch" },
  { value: "container", label: "Each container" },
  { value: "treatment", label: "Each treatment" },
  { value: "occurrence", label: "When something happened" },
];

const byCalendar: readonly Occasion[] = ["opening", "daily", "closing", "weekly", "monthly"];

export const isByEvent = (occasion: Occasion): boolean => !byCalendar.includes(occasion);

export const kinds: readonly { value: ItemKind; label: string }[] = [
  { value: "tick", label: "Done or not done" },
  { value: "number", label: "A number" },
  { value: "choice", label: "A choice" },
  { value: "lot", label: "A lot, scanned" },
  { value: "text", label: "Words" },
  { value: "time", label: "The time, by itself" },
  { value: "photo", label: "A picture" },
];

type Shuts = Blocks | "nothing";

export const shuts: readonly { value: Shuts; label: string }[] = [
  { value: "nothing", label: "Nothing" },
  { value: "treatments", label: "Treatments of the day" },
  { value: "next_client_in_room", label: "The next client in the room" },
  { value: "start", label: "The treatment it belongs to" },
  { value: "sterilizer", label: "The sterilizer" },
  { value: "ultrasonic", label: "The ultrasonic bath" },
  { value: "packing", label: "Packing" },
  { value: "release", label: "The release" },
  { value: "container", label: "The container" },
  { value: "tray", label: "The tray" },
];

export const forces: readonly { value: Severity; label: string }[] = [
  { value: "block", label: "Blocks" },
  { value: "override", label: "Stops, can be lifted" },
  { value: "warn", label: "Warns" },
];

const firstItem: EditedItem = {
  key: "own_1",
  kind: "tick",
  label: "",
  hint: "",
  why: "",
  blocks: null,
  severity: "block",
  holds: false,
  good_for_hours: null,
  unit: "",
  low: "",
  high: "",
  at_least: null,
  at_least_words: "on the label",
  share_of: null,
  choices: [],
  if_used: false,
  optional: false,
};

export const emptyList: EditedChecklist = {
  code: null,
  name: "",
  when: "",
  occasion: "daily",
  subject: "",
  items: [firstItem],
};

/** A new item, under a code none of the others has. */
export function newItem(others: readonly EditedItem[]): EditedItem {
  let n = others.length + 1;
  while (others.some((other) => other.key === `own_${n}`)) n += 1;
  return { ...firstItem, key: `own_${n}` };
}
