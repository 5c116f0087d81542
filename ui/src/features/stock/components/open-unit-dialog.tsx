/** The day a unit was opened: from then on its days after opening run. */
import { useState } from "react";
import { DateField } from "@/components/date-field";
import { notify } from "@/components/toast-queue";
import { todayHere } from "@/format/day";
import type { LotLine } from "@/ipc/bindings";
import { fieldErrors } from "@/ipc/wording";
import { useOpenUnit } from "../api/use-lot-acts";
import { ActDialog } from "./act-dialog";

type Props = { line: LotLine; onClose: () => void };

export function OpenUnitDialog({ line, onClose }: Props) {
  const [day, setDay] = useState<string | null>(todayHere());
  const open = useOpenUnit();
  const { id, opened_on, use_within_days, product } = line.lot;
  const lasts = use_within_days === null ? "" : ` It may be used for ${use_within_days} days from then.`;
  function act() {
    if (day === null) return;
    open.mutate(
      { id, day },
      {
        onSuccess: ({ state, days_left }) => {
          const isNear = state === "expiring" || state === "expired";
          const left = isNear && days_left !== null ? `. ${days_left} days are left` : "";
          notify(`${product} is open${left}`, { mark: isNear ? "warn" : "done" });
          onClose();
        },
      },
    );
  }
  return (
    <ActDialog
      lot={line.lot}
      kind={{ mark: "later", says: "Open a unit" }}
      explains={`${opened_on ? "The unit that is open leaves the shelf as used up." : "It is the first unit of this lot."}${lasts}`}
      act="Record opening"
      working="Recording"
      keepLabel="Keep it closed"
      isIncomplete={day === null}
      isPending={open.isPending}
      error={open.error}
      fields={["day"]}
      onAct={act}
      onClose={onClose}
    >
      <DateField
        label="Opened on"
        purpose="past"
        value={day}
        onChange={setDay}
        error={fieldErrors(open.error).day}
        autoFocus
      />
    </ActDialog>
  );
}
