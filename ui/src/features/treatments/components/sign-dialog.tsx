/** Signing: the practitioner proves to be themselves, and the record is frozen. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { PassphraseField } from "@/components/passphrase-field";
import { formatDay } from "@/format/day";
import type { TreatmentView } from "@/ipc/bindings";
import { AppError } from "@/ipc/wire";
import { wordingOf } from "@/ipc/wording";
import { useCloseTreatment } from "../api/use-treatments";

type Props = { view: TreatmentView; onClose: () => void; onSigned: (view: TreatmentView) => void };

export function SignDialog({ view, onClose, onSigned }: Props) {
  const [passphrase, setPassphrase] = useState("");
  const sign = useCloseTreatment(onSigned);
  const isWrong = sign.error instanceof AppError && sign.error.code === "wrong_passphrase";
  function act() {
    if (passphrase === "") return;
    sign.mutate({ id: view.id, version: view.version, passphrase });
  }
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "next", says: "Close and sign" }}
      title={`${view.client_name}: ${view.zones_in_words}`}
      keepLabel="Keep open"
      note="Afterwards it can only be amended"
      act={
        <Button
          kind="primary"
          icon="sign"
          onPress={act}
          isDisabled={passphrase === ""}
          isPending={sign.isPending}
          working="Signing"
        >
          Sign and close
        </Button>
      }
    >
      <p>
        I did this treatment as charted, with the lots recorded. {view.practitioner_name}
        {view.licence && `, ${view.licence}`}.
        {view.next_date && ` Next session not before ${formatDay(view.next_date)}.`}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        <PassphraseField
          label={`Passphrase of ${view.practitioner_name}`}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
          error={isWrong ? "This passphrase does not match" : undefined}
        />
      </form>
      {sign.isError && !isWrong && <Failure {...wordingOf(sign.error)} reference={reference(sign.error)} />}
    </Dialog>
  );
}

function reference(error: unknown): string | undefined {
  return error instanceof AppError ? error.reference : undefined;
}
