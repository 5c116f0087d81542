/** How a list was kept, in words. */
import type { Counts } from "@/ipc/bindings";

/** "20 of 24 done, 1 late, 2 missed" */
export function countsWords({ due, done, late, missed }: Counts): string {
  const parts = [`${done} of ${due} done`, late > 0 && `${late} late`, missed > 0 && `${missed} missed`];
  return parts.filter(Boolean).join(", ");
}

/** "96 %": of what is over, what was closed at all. A dash while nothing is over. */
export function shareWords({ done, late, missed }: Counts): string {
  const over = done + late + missed;
  return over === 0 ? "–" : `${Math.floor(((done + late) * 100) / over)} %`;
}
