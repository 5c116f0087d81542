/** Destroying units before somebody who saw it and proves to be there, by their own passphrase. */
import { useState } from "react";
import { NumberField } from "@/components/number-field";
import { PassphraseField } from "@/components/passphrase-field";
import { Select } from "@/components/select";
import { notify } from "@/components/toast-queue";
import type { LotLine } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { AppError } from "@/ipc/wire";
import { fieldErrors } from "@/ipc/wording";
import { useDestroyUnits, useWitnesses } from "../api/use-lot-acts";
import { ActDialog } from "./act-dialog";
import { countOf } from "./lot-words";

type Props = { line: LotLine; onClose: () => void };

export function DestroyDialog({ line, onClose }: Props) {
  const { id, on_hand } = line.lot;
  const [units, setUnits] = useState<number | null>(on_hand);
  const [reason, setReason] = useState("");
  const [witness, setWitness] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const people = useWitnesses(useSession().me.id).data ?? [];
  const name = people.find((person) => person.id === witness)?.name;
  const destroy = useDestroyUnits();
  const wrong = fieldErrors(destroy.error);
  const isWrong = destroy.error instanceof AppError && destroy.error.code === "wrong_passphrase";
  function act() {
    if (units === null || witness === null) return;
    destroy.mutate(
      { id, units, reason, witness, passphrase },
      {
        onSuccess: () => {
          notify(`${countOf(units)} destroyed, seen by ${name ?? "a witness"}`);
          onClose();
        },
        onError: () => setPassphrase(""),
      },
    );
  }
  return (
    <ActDialog
      lot={line.lot}
      kind={{ mark: "block", says: "Destroy units" }}
      explains={`${countOf(on_hand)} on hand. Somebody else who works here sees it done and signs for it.`}
      act="Record destruction"
      working="Recording"
      isStop
      reason={{
        label: "Why and how",
        value: reason,
        onChange: setReason,
        hint: "For example: expired, into sharps container 4",
      }}
      isIncomplete={units === null || witness === null || passphrase === ""}
      isPending={destroy.isPending}
      error={isWrong ? undefined : destroy.error}
      fields={["units", "witness"]}
      onAct={act}
      onClose={onClose}
    >
      <NumberField
        label="Units"
        value={units}
        onChange={setUnits}
        least={1}
        most={on_hand}
        error={wrong.units}
        autoFocus
      />
      <Select
        label="Who saw it"
        options={people.map((person) => ({ value: person.id, label: person.name }))}
        value={witness}
        onChange={setWitness}
        error={wrong.witness}
        hint={people.length === 0 ? "Nobody else works here: add a person in Staff" : undefined}
      />
      <PassphraseField
        label={name ? `${name}, passphrase` : "Passphrase of who saw it"}
        value={passphrase}
        onChange={setPassphrase}
        isDisabled={witness === null}
        error={isWrong ? "The passphrase does not match" : undefined}
      />
    </ActDialog>
  );
}
