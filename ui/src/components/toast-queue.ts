/** Short news after an act. Never the only place of an error. Six seconds, paused under pointer or focus. */
import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components";
import type { MarkName } from "./severity-shapes";

export type Notice = {
  says: string;
  mark?: MarkName;
  /** One thing to do about it, such as Undo. */
  act?: { label: string; onAct: () => void };
};

const STAYS_MS = 6000;

export const toastQueue = new ToastQueue<Notice>({ maxVisibleToasts: 3 });

/** Takes every notice away: they name people, and the locked window may not. */
export function forgetNotices(): void {
  toastQueue.clear();
}

/** Shows a notice: notify("Aftercare printed. Marked as given") */
export function notify(says: string, more: Omit<Notice, "says"> = {}): void {
  toastQueue.add({ says, mark: "done", ...more }, { timeout: STAYS_MS });
}
