/** What is really on the shelf, when it is not what the record says. */
import { useState } from "react";
import { NumberField } from "@/components/number-field";
import { notify } from "@/components/toast-queue";
import type { LotLine } from "@/ipc/bindings";
import { fieldErrors } from "@/ipc/wording";
import { useCountLot } from "../api/use-lot-acts";
import { ActDialog } from "./act-dialog";
import { countOf } from "./lot-words";

type Props = { line: LotLine; onClose: () => void };

export function CountDialog({ line, onClose }: Props) {
  const [counted, setCounted] = useState<number | null>(null);
  const [reason, setReason] = useState("");
  const count = useCountLot();
  const { id, version, on_hand } = line.lot;
  function act() {
    if (counted === null) return;
    count.mutate(
      { id, version, counted, reason },
      {
        onSuccess: () => {
          notify(`Counted: ${countOf(counted)} on hand`);
          onClose();
        },
      },
    );
  }
  return (
    <ActDialog
      lot={line.lot}
      kind={{ mark: "warn", says: "Count what is there" }}
      explains={`The record says ${countOf(on_hand)}. The difference stays in the ledger, with the reason.`}
      act="Correct the count"
      working="Correcting"
      reason={{ value: reason, onChange: setReason, hint: "For example: two were never scanned" }}
      isIncomplete={counted === null}
      isPending={count.isPending}
      error={count.error}
      fields={["counted"]}
      onAct={act}
      onClose={onClose}
    >
      <NumberField
        label="Units counted"
        value={counted}
        onChange={setCounted}
        least={0}
        most={9999}
        error={fieldErrors(count.error).counted}
        autoFocus
      />
    </ActDialog>
  );
}
