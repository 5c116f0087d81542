/** A treatment that was not done after all: kept with the reason, its opened cartridges spent. */
import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { TextField } from "@/components/text-field";
import { useShortcut } from "@/components/use-shortcut";
import type { TreatmentView } from "@/ipc/bindings";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useDiscardTreatment } from "../api/use-treatments";

type Props = { view: TreatmentView; onClose: () => void; onDiscarded: () => void };

export function DiscardDialog({ view, onClose, onDiscarded }: Props) {
  const [reason, setReason] = useState("");
  const discard = useDiscardTreatment(view, onDiscarded);
  const wrong = fieldErrors(discard.error);
  const isReady = reason.trim() !== "";
  useShortcut("Mod+Enter", "Discard treatment", act, { isOn: isReady, overDialogs: true });
  function act() {
    if (isReady && !discard.isPending) discard.mutate(reason);
  }
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "missed", says: "Discard this treatment" }}
      title={<bdi>{view.client_name}</bdi>}
      keepLabel="Keep open"
      note="Writes one audit entry"
      act={
        <Button
          kind="stop"
          keys="Mod+Enter"
          type="submit"
          form="discard"
          isDisabled={!isReady}
          isPending={discard.isPending}
          working="Discarding"
        >
          Discard treatment
        </Button>
      }
    >
      <p>It stays readable with your reason. Cartridges opened for it are spent and cannot be used again.</p>
      <Form
        id="discard"
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        <TextField label="Reason" value={reason} onChange={setReason} autoFocus error={wrong.reason} />
      </Form>
      {discard.isError && !wrong.reason && <Failure {...wordingOf(discard.error)} />}
    </Dialog>
  );
}
