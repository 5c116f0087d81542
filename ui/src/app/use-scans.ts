/** Where a scanned code goes: to the screen that takes it, else to its own page. Nothing scanned is lost silently. */
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { notify } from "@/components/toast-queue";
import type { Scan } from "@/ipc/bindings";
import { backend } from "@/ipc/client";
import { scanTarget } from "@/ipc/scan-targets";
import { wordingOf } from "@/ipc/wording";
import { useWedge } from "./use-wedge";

export function useScans(isOn: boolean): void {
  const go = useNavigate();
  const follow = useCallback(
    (found: Scan) => {
      if (found.kind === "lot") void go({ to: `/stock/${found.line.lot.id}` });
      else if (found.kind === "pack") void go({ to: `/sterilization/packs/${found.shelf.pack.id}` });
      else if (found.kind === "load") void go({ to: `/sterilization/loads/${found.id}` });
      else if (found.kind === "consent") void go({ to: `/clients/${found.client}/consent/${found.consent}` });
      else void go({ to: "/stock", search: { receive: found.lot, expires: found.expires ?? undefined } });
    },
    [go],
  );
  const scan = useCallback(
    async (code: string) => {
      let found: Scan;
      try {
        found = await backend.scan(code);
      } catch (error) {
        return notify(wordingOf(error).happened, { mark: "block" });
      }
      // Asked after the look-up: the screen may have changed meanwhile.
      const target = scanTarget();
      if (target?.takes.includes(found.kind)) return target.take(found);
      if (found.kind === "unknown") {
        const act = { label: "Receive a lot with this number", onAct: () => follow(found) };
        return notify(`${shown(found.lot)} is not known here`, { mark: "warn", act });
      }
      if (!target) return follow(found);
      const act = { label: "Open it", onAct: () => follow(found) };
      notify(`${whatItIs(found)}. ${target.says}`, { mark: "warn", act });
    },
    [follow],
  );
  useWedge(scan, isOn);
}

function whatItIs(found: Exclude<Scan, { kind: "unknown" }>): string {
  if (found.kind === "lot") return `${found.line.lot.product}, lot ${found.line.lot.lot}`;
  if (found.kind === "pack") return `Sterile pack ${found.shelf.pack.code}`;
  if (found.kind === "load") return `Sterilizer load ${found.no}`;
  return `Consent form ${found.number}`;
}

const MOST_SHOWN = 24;

/** A code as it can be read: without the marks between its fields, and never longer than a line. */
function shown(code: string): string {
  const plain = [...code].filter((sign) => sign >= " ").join("");
  return plain.length > MOST_SHOWN ? `${plain.slice(0, MOST_SHOWN)}…` : plain;
}
