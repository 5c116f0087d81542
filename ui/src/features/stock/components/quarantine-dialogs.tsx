/** Setting a lot apart while something about it is not sure, and letting it go again. */
import { useState } from "react";
import { notify } from "@/components/toast-queue";
import type { LotLine } from "@/ipc/bindings";
import { useQuarantineLot, useReleaseLot } from "../api/use-lot-acts";
import { ActDialog } from "./act-dialog";

type Props = { line: LotLine; onClose: () => void };

export function QuarantineDialog({ line, onClose }: Props) {
  const [reason, setReason] = useState("");
  const quarantine = useQuarantineLot();
  const { id, product } = line.lot;
  function act() {
    quarantine.mutate(
      { id, reason },
      {
        onSuccess: () => {
          notify(`${product} is in quarantine`, { mark: "warn" });
          onClose();
        },
      },
    );
  }
  return (
    <ActDialog
      lot={line.lot}
      kind={{ mark: "override", says: "Put in quarantine" }}
      explains="No treatment can be closed with this lot until somebody who manages the practice lets it go."
      act="Put in quarantine"
      working="Setting apart"
      keepLabel="Keep in use"
      reason={{ value: reason, onChange: setReason, hint: "For example: the box came wet" }}
      isPending={quarantine.isPending}
      error={quarantine.error}
      onAct={act}
      onClose={onClose}
    />
  );
}

export function ReleaseDialog({ line, onClose }: Props) {
  const [reason, setReason] = useState("");
  const release = useReleaseLot();
  const { id, product, quarantine_reason } = line.lot;
  function act() {
    release.mutate(
      { id, reason },
      {
        onSuccess: () => {
          notify(`${product} may be used again`);
          onClose();
        },
      },
    );
  }
  return (
    <ActDialog
      lot={line.lot}
      kind={{ mark: "override", says: "Release from quarantine" }}
      explains={`It was set apart because: ${quarantine_reason}`}
      act="Release lot"
      working="Releasing"
      keepLabel="Keep in quarantine"
      reason={{
        label: "Why it is safe",
        value: reason,
        onChange: setReason,
        hint: "What was looked at, and by whom",
      }}
      isPending={release.isPending}
      error={release.error}
      onAct={act}
      onClose={onClose}
    />
  );
}
