/** Each mark in words, for whoever listens and for wherever the word itself is shown. */
import type { MarkName } from "./severity-shapes";

export const markWords: Readonly<Record<MarkName, string>> = {
  block: "Blocked",
  override: "Stopped, can be lifted",
  warn: "Caution",
  done: "Done",
  pending: "Pending",
  progress: "In progress",
  missed: "Missed",
  next: "Next",
  later: "Later",
};

const strictness = ["block", "override", "warn"] as const;
type Strictness = (typeof strictness)[number];

/** The mark of the strictest of some findings. */
export const strictest = (some: readonly { severity: Strictness }[]): Strictness | undefined =>
  strictness.find((severity) => some.some((one) => one.severity === severity));
