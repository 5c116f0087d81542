/**
 * The change of all keys under way, or the last one's result. The practice is closed and opened again in
 * between, and with it every screen goes: so this is kept beside them, until somebody has read it. It
 * holds counts, nothing of any client.
 */
import { useSyncExternalStore } from "react";
import type { Rekeyed } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export type KeyChange =
  | { state: "none" }
  | { state: "running" }
  | { state: "done"; reached: Rekeyed }
  | { state: "failed"; error: unknown };

const none: KeyChange = { state: "none" };
let now: KeyChange = none;
const watchers = new Set<() => void>();

function turn(next: KeyChange): void {
  now = next;
  for (const tell of watchers) tell();
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

export const useKeyChange = (): KeyChange => useSyncExternalStore(watch, () => now);

/** One at a time; a second asking is ignored. */
export async function changeKeys(passphrase: string): Promise<void> {
  if (now.state === "running") return;
  turn({ state: "running" });
  try {
    turn({ state: "done", reached: await backend.rekey(passphrase) });
  } catch (error) {
    turn({ state: "failed", error });
  }
}

/** What was said is read. */
export function forgetKeyChange(): void {
  if (now.state !== "running") turn(none);
}

export const stopKeyChange = () => void backend.stopJob();
