/** How a regular test and the service of a machine stand, in a mark and words. */
import type { MarkName } from "@/components/severity-shapes";
import { formatDayNear } from "@/format/day";
import type { Cadence } from "@/ipc/bindings";

type Said = { mark: MarkName | undefined; says: string };

export function cadenceWords({ state, last, due }: Cadence, kind: "spore" | "daily", today?: string): Said {
  const day = (iso: string | null) => (iso === null ? "no day" : formatDayNear(iso, today));
  switch (state) {
    case "not_needed":
      return { mark: undefined, says: "Not asked of this machine" };
    case "in_time":
      return {
        mark: "done",
        says: kind === "daily" ? "Passed today" : `Last ${day(last)}, next ${day(due)}`,
      };
    case "due":
      return {
        mark: "warn",
        says:
          kind === "daily"
            ? "Due before the first load today"
            : last === null
              ? "Due today, never run"
              : `Due today, last ${day(last)}`,
      };
    case "overdue":
      return { mark: "warn", says: `Overdue since ${day(due)}` };
    case "long_overdue":
      return { mark: "override", says: `Overdue since ${day(due)}: stops the release` };
  }
}

/** The test that stopped the machine: its cadence says nothing until a retest was good. */
export const retestWords: Said = { mark: "block", says: "Failed. A good retest is needed" };

export function serviceWords(
  overdue: string | null,
  due: string | null,
  words: (iso: string) => string,
): Said {
  if (overdue !== null) return { mark: "warn", says: overdue };
  return due === null
    ? { mark: undefined, says: "No date set" }
    : { mark: "done", says: `Due ${words(due)}` };
}
