/**
 * Tells whoever is signed in that scanned pages came by themselves, in counts. Not while the screen is in a client's
 * hands: the notice leads away from it. Today and the scanned pages say it afterwards.
 */
import { useMatches, useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { notify } from "@/components/toast-queue";
import type { ArrivedScans } from "@/ipc/bindings";
import { followArrivals } from "@/ipc/client";

export function useArrivals(): void {
  const go = useNavigate();
  const isBare = useMatches({ select: (matches) => matches.some((one) => one.staticData.bare) });
  useEffect(() => {
    if (isBare) return;
    const act = { label: "Open", onAct: () => void go({ to: "/scans" }) };
    const following = followArrivals((arrived) => {
      const isWhole = arrived.waiting === 0 && arrived.left === 0;
      notify(arrivedWords(arrived), isWhole ? {} : { mark: arrived.left > 0 ? "warn" : "pending", act });
    });
    return () => void following.then((stop) => stop());
  }, [go, isBare]);
}

const counted = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`);

/** "A scanned page was filed with its form. 2 files could not be taken from the scan folder". */
export function arrivedWords({ matched, waiting, left }: ArrivedScans): string {
  const lines = [
    matched > 0 &&
      counted(matched, "A scanned page was filed with its form", "scanned pages were filed with their forms"),
    waiting > 0 &&
      counted(waiting, "A scanned page waits for its form", "scanned pages wait for their forms"),
    left > 0 &&
      counted(
        left,
        "A file in the scan folder could not be taken",
        "files in the scan folder could not be taken",
      ),
  ];
  return lines.filter((line) => line !== false).join(". ");
}
