/**
 * What was looked for and not found, on its way into a new record. It waits here and not in the
 * address, which would go on naming the person while the window is locked.
 */
import { useEffect, useSyncExternalStore } from "react";

type Carried = { text: string; times: number };

let carried: Carried = { text: "", times: 0 };
const watchers = new Set<() => void>();

export function carryName(typed: string): void {
  carried = { text: typed.trim(), times: carried.times + 1 };
  for (const tell of watchers) tell();
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** For the new client's screen; forgotten when it goes, and so before the window is locked. */
export function useCarriedName(): Carried {
  useEffect(
    () => () => {
      carried = { ...carried, text: "" };
    },
    [],
  );
  return useSyncExternalStore(watch, () => carried);
}
