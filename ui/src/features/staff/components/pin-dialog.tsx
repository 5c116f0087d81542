/** One's own PIN, set or changed. The passphrase proves who asks. */
import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { PassphraseField } from "@/components/passphrase-field";
import { LEAST_DIGITS, PinField } from "@/components/pin-field";
import { notify } from "@/components/toast-queue";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useSetPin } from "../api/use-pin";

type Props = { isChange: boolean; onClose: () => void };

export function PinDialog({ isChange, onClose }: Props) {
  const set = useSetPin();
  const [own, setOwn] = useState("");
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const errors = fieldErrors(set.error);
  const isSame = again !== "" && again === pin;
  const isReady = own !== "" && pin.length >= LEAST_DIGITS && isSame;
  function save(event: React.FormEvent) {
    event.preventDefault();
    if (!isReady || set.isPending) return;
    set.mutate(
      { own, pin },
      {
        onSuccess: () => {
          notify(isChange ? "Your PIN is changed" : "Your PIN is set. After locking it brings you back");
          onClose();
        },
      },
    );
  }
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      title={isChange ? "Change my PIN" : "Set a PIN"}
      note="Writes one audit entry"
      act={
        <Button
          kind="primary"
          icon="key"
          type="submit"
          form="pin"
          isDisabled={!isReady}
          isPending={set.isPending}
          working="Setting"
        >
          Set the PIN
        </Button>
      }
    >
      <Form id="pin" className="stack passphrases" onSubmit={save}>
        <PassphraseField
          label="Your passphrase"
          value={own}
          onChange={(next) => {
            setOwn(next);
            set.reset();
          }}
          error={errors.own_passphrase}
          hint="So that nobody does this at a window left open"
          autoFocus
        />
        <PinField
          label="New PIN"
          value={pin}
          onChange={(next) => {
            setPin(next);
            set.reset();
          }}
          hint="Four to eight digits. No birthday, no 1234"
          error={errors.pin}
        />
        <PinField
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
