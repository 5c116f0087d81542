/** What a scan goes to: the screen that takes it, when one does. The frame looks codes up and asks here first. */
import { useEffect, useRef } from "react";
import type { Scan } from "./bindings";

export type ScanKind = Scan["kind"];

export type ScanTarget = {
  /** What it takes; anything else is told to whoever scanned, and the screen stays. */
  takes: readonly ScanKind[];
  /** "This treatment takes cartridges and products". */
  says: string;
  take: (found: Scan) => void;
};

let targets: readonly ScanTarget[] = [];

export function addScanTarget(target: ScanTarget): () => void {
  targets = [...targets, target];
  return () => {
    targets = targets.filter((other) => other !== target);
  };
}

/** The one shown last: a form opened over a screen comes before the screen. */
export function scanTarget(): ScanTarget | undefined {
  return targets.at(-1);
}

/** Makes the screen take scans while it is shown. */
export function useScanTarget(
  takes: readonly ScanKind[],
  says: string,
  take: (found: Scan) => void,
  isOn = true,
): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  const kinds = takes.join(" ");
  useEffect(() => {
    if (!isOn) return;
    return addScanTarget({
      takes: kinds.split(" ") as ScanKind[],
      says,
      take: (found) => latest.current(found),
    });
  }, [kinds, says, isOn]);
}
