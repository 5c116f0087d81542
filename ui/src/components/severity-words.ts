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
