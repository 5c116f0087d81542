/** How far a load has come, as stations on its path. */
import type { Station } from "@/components/path";
import type { LoadState } from "@/ipc/bindings";

type Mark = Station["state"];
/** Packing, running, unloading, deciding. */
const marks: Record<LoadState, readonly [Mark, Mark, Mark, Mark]> = {
  draft: ["next", "later", "later", "later"],
  running: ["done", "progress", "later", "later"],
  awaiting_unload: ["done", "done", "next", "later"],
  awaiting_release: ["done", "done", "done", "next"],
  released: ["done", "done", "done", "done"],
  quarantined: ["done", "done", "done", "override"],
  rejected: ["done", "done", "done", "block"],
  recalled: ["done", "done", "done", "block"],
  cancelled: ["block", "later", "later", "later"],
};

const last: Record<LoadState, string> = {
  draft: "Release",
  running: "Release",
  awaiting_unload: "Release",
  awaiting_release: "Release",
  released: "Released",
  quarantined: "Held",
  rejected: "Rejected",
  recalled: "Recalled",
  cancelled: "Release",
};

export type Passed = {
  state: LoadState;
  started_at: number | null;
  ended_at: number | null;
  /** Absent where a list does not know it. */
  unloaded_at?: number | null;
};

export function stationsOf(load: Passed): Station[] {
  const { state, started_at, ended_at } = load;
  const [packing, running, unloading, deciding] = marks[state];
  const isBroken = state === "rejected" && ended_at === null;
  const isUnread = state === "rejected" && !isBroken && load.unloaded_at === null;
  return [
    { name: packing === "done" ? "Packed" : state === "cancelled" ? "Not run" : "Packing", state: packing },
    {
      name: runWords(started_at, ended_at, isBroken),
      state: isBroken ? "block" : running,
    },
    {
      name: unloading === "done" && !isBroken && !isUnread ? "Unloaded" : "Unload",
      state: isBroken || isUnread ? "later" : unloading,
    },
    { name: last[state], state: deciding },
  ];
}

function runWords(started: number | null, ended: number | null, isBroken: boolean): string {
  if (isBroken) return "Broke off";
  if (started === null) return "Run";
  if (ended === null) return "Running";
  return `Run ${minutesBetween(started, ended)} min`;
}

/** Whole minutes from one moment to another; never less than none. */
export const minutesBetween = (from: number, to: number) => Math.max(0, Math.floor((to - from) / 60_000));
