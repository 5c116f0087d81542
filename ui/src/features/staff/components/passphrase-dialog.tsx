/** A new passphrase, one's own or another person's. Whoever is signed in proves it is them. */
import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { PassphraseField } from "@/components/passphrase-field";
import { notify } from "@/components/toast-queue";
import type { Staff } from "@/ipc/bindings";
import { usePassphraseStrength } from "@/ipc/use-passphrase-strength";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useSetPassphrase } from "../api/use-save-staff";

type Props = { person: Staff; isMe: boolean; onClose: () => void };

export function PassphraseDialog({ person, isMe, onClose }: Props) {
  const set = useSetPassphrase();
  const [own, setOwn] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const strength = usePassphraseStrength(next);
  const errors = fieldErrors(set.error);
  const isSame = again !== "" && again === next;
  const isReady = own !== "" && isSame && strength?.accepted;
  function save(event: React.FormEvent) {
    event.preventDefault();
    if (!isReady || set.isPending) return;
    set.mutate(
      { id: person.id, own, passphrase: next },
      {
        onSuccess: () => {
          notify(isMe ? "Your passphrase is changed" : `${person.name} has a new passphrase`);
          onClose();
        },
      },
    );
  }
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      title={
        isMe ? (
          "Change my passphrase"
        ) : (
          <>
            A new passphrase for <bdi>{person.name}</bdi>
          </>
        )
      }
      note="Writes one audit entry"
      act={
        <Button
          kind="primary"
          icon="key"
          type="submit"
          form="passphrase"
          isDisabled={!isReady}
          isPending={set.isPending}
          working="Setting"
        >
          Set the passphrase
        </Button>
      }
    >
      <Form id="passphrase" className="stack passphrases" onSubmit={save}>
        <PassphraseField
          label={isMe ? "The one you use now" : "Your own passphrase"}
          value={own}
          onChange={setOwn}
          error={errors.own_passphrase}
          hint={isMe ? undefined : "So that nobody does this at a window left open"}
          autoFocus
        />
        <PassphraseField
          label={isMe ? "The new one" : "Their new one"}
          value={next}
          onChange={setNext}
          strength={next ? strength : null}
          error={errors.passphrase}
          hint={
            isMe
              ? "Four unrelated words work well"
              : "Best typed by themselves. Four unrelated words work well"
          }
        />
        <PassphraseField
          label="The same again"
          value={again}
          onChange={setAgain}
          fine={isSame ? "Both are the same" : undefined}
        />
        {set.isError && Object.keys(errors).length === 0 && <Failure {...wordingOf(set.error)} />}
      </Form>
    </Dialog>
  );
}
