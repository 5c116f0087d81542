/** Signing a recall off: it never changes afterwards. */
import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { PassphraseField } from "@/components/passphrase-field";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import type { Incident } from "@/ipc/bindings";
import { useClientWord, useSession } from "@/ipc/session-context";
import { AppError } from "@/ipc/wire";
import { wordingOf } from "@/ipc/wording";
import { useSignOff } from "../api/use-recalls";
import { type Counts, counted } from "./recall-words";

type Props = { incident: Incident; counts: Counts; onClose: () => void };

export function SignOffDialog({ incident, counts, onClose }: Props) {
  const { me } = useSession();
  const word = useClientWord();
  const [passphrase, setPassphrase] = useState("");
  const signOff = useSignOff(incident.id);
  const failed = signOff.error instanceof AppError ? signOff.error : undefined;
  const isWrong = failed?.code === "wrong_passphrase";
  useShortcut("Mod+Enter", "Sign off", act, { overDialogs: true });

  function act() {
    if (passphrase === "" || signOff.isPending) return;
    signOff.mutate(
      { version: incident.version, passphrase },
      {
        onSuccess: () => {
          notify(`${incident.no} is signed off`);
          onClose();
        },
        onError: () => setPassphrase(""),
      },
    );
  }

  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "next", says: "Sign off a recall" }}
      title={`${incident.no}, ${incident.about}`}
      keepLabel="Keep open"
      note="Afterwards nothing in it changes"
      act={
        <Button
          kind="primary"
          icon="sign"
          keys="Mod+Enter"
          type="submit"
          form="sign-off"
          isDisabled={passphrase === ""}
          isPending={signOff.isPending}
          working="Signing"
        >
          Sign off
        </Button>
      }
    >
      <p>
        Everything was gone through: {counted(counts.clients, word.one, word.many)} decided, {counts.told}{" "}
        told, {counted(counts.pulled, "pack")} pulled, {counts.missing} not accounted for.
      </p>
      <Form
        id="sign-off"
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        <PassphraseField
          label={`Passphrase of ${me.name}`}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
          error={isWrong ? "This passphrase does not match" : undefined}
        />
      </Form>
      {signOff.isError && !isWrong && <Failure {...wordingOf(signOff.error)} reference={failed?.reference} />}
    </Dialog>
  );
}
