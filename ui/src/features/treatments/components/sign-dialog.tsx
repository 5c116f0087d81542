/** Signing: the practitioner proves to be themselves, and the record is frozen. */
import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { PassphraseField } from "@/components/passphrase-field";
import { useShortcut } from "@/components/use-shortcut";
import { formatDay } from "@/format/day";
import type { TreatmentView } from "@/ipc/bindings";
import { AppError } from "@/ipc/wire";
import { wordingOf } from "@/ipc/wording";
import { useCloseTreatment } from "../api/use-treatments";

type Props = { view: TreatmentView; onClose: () => void; onSigned: (view: TreatmentView) => void };

export function SignDialog({ view, onClose, onSigned }: Props) {
  const [passphrase, setPassphrase] = useState("");
  const sign = useCloseTreatment(onSigned);
  const failed = sign.error instanceof AppError ? sign.error : undefined;
  const isWrong = failed?.code === "wrong_passphrase";
  useShortcut("Mod+Enter", "Sign and close", act, { overDialogs: true });
  function act() {
    if (passphrase === "" || sign.isPending) return;
    sign.mutate({ id: view.id, version: view.version, passphrase });
  }
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "next", says: "Close and sign" }}
      title={
        <>
          <bdi>{view.client_name}</bdi>: {view.zones_in_words}
        </>
      }
      keepLabel="Keep open"
      note="Afterwards it can only be amended"
      act={
        <Button
          kind="primary"
          icon="sign"
          keys="Mod+Enter"
          type="submit"
          form="sign"
          isDisabled={passphrase === ""}
          isPending={sign.isPending}
          working="Signing"
        >
          Sign and close
        </Button>
      }
    >
      <p>
        I did this treatment as charted, with the lots recorded. <bdi>{view.practitioner_name}</bdi>
        {view.licence && `, ${view.licence}`}.
        {view.next_date && ` Next session not before ${formatDay(view.next_date)}.`}
      </p>
      <Form
        id="sign"
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
      </Form>
      {sign.isError && !isWrong && <Failure {...wordingOf(sign.error)} reference={failed?.reference} />}
    </Dialog>
  );
}
