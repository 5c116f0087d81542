/** Units that left the shelf without being used or destroyed here. */
import { useState } from "react";
import { Choice } from "@/components/choice";
import { NumberField } from "@/components/number-field";
import { notify } from "@/components/toast-queue";
import type { LotLine, WayOff } from "@/ipc/bindings";
import { fieldErrors } from "@/ipc/wording";
import { useWriteOffUnits } from "../api/use-lot-acts";
import { ActDialog } from "./act-dialog";
import { countOf } from "./lot-words";

type Props = { line: LotLine; onClose: () => void };

const ways: readonly { value: WayOff; label: string }[] = [
  { value: "lost", label: "Lost or broken" },
  { value: "returned", label: "Sent back" },
];

export function WriteOffDialog({ line, onClose }: Props) {
  const [way, setWay] = useState<WayOff | null>(null);
  const [units, setUnits] = useState<number | null>(null);
  const [reason, setReason] = useState("");
  const writeOff = useWriteOffUnits();
  const { id, on_hand } = line.lot;
  function act() {
    if (way === null || units === null) return;
    writeOff.mutate(
      { id, way, units, reason },
      {
        onSuccess: () => {
          notify(`${countOf(units)} taken off the record`);
          onClose();
        },
      },
    );
  }
  return (
    <ActDialog
      lot={line.lot}
      kind={{ mark: "warn", says: "Lost or sent back" }}
      explains={`${countOf(on_hand)} on hand. What leaves the shelf here was not used on anybody.`}
      act="Take off the record"
      working="Taking off"
      reason={{ value: reason, onChange: setReason, hint: "What happened, or where it went" }}
      isIncomplete={way === null || units === null}
      isPending={writeOff.isPending}
      error={writeOff.error}
      fields={["units"]}
      onAct={act}
      onClose={onClose}
    >
      <Choice label="What happened" options={ways} value={way} onChange={setWay} keepSpace={false} />
      <NumberField
        label="Units"
        value={units}
        onChange={setUnits}
        least={1}
        most={on_hand}
        error={fieldErrors(writeOff.error).units}
      />
    </ActDialog>
  );
}
