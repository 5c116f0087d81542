/** Why the window is locked, in one line under the practice's name. */
import { formatTime } from "@/format/moment";

export type LockedBecause = {
  /** UTC milliseconds. */
  at: number;
  /** Minutes nobody touched it; nothing when a person locked it. */
  idleMinutes: number | undefined;
  zone: string;
};

export function lockedInWords(because: LockedBecause | undefined): string {
  if (!because) return "Everybody signs in as themselves";
  const { at, idleMinutes, zone } = because;
  const after = idleMinutes ? ` after ${idleMinutes} ${idleMinutes === 1 ? "minute" : "minutes"}` : "";
  return `Locked at ${formatTime(at, zone)}${after}. Your drafts are kept`;
}
