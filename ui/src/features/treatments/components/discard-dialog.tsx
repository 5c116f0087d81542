/** A treatment that was not done after all: kept with the reason, its opened cartridges spent. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { TextArea } from "@/components/text-area";
import { useShortcut } from "@/components/use-shortcut";
import type { TreatmentView } from "@/ipc/bindings";
import { fieldErrors } from "@/ipc/wording";
import { useDiscardTreatment } from "../api/use-treatments";

type Props = { view: TreatmentView; onClose: () => void; onDiscarded: () => void };

export function DiscardDialog({ view, onClose, onDiscarded }: Props) {
  const [reason, setReason] = useState("");
  const discard = useDiscardTreatment(view.id, onDiscarded);
  const isReady = reason.trim() !== "";
  const act = () => discard.mutate(reason);
  useShortcut("Mod+Enter", "Discard treatment", act, { isOn: isReady, overDialogs: true });
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "missed", says: "Discard this treatment" }}
      title={view.client_name}
      keepLabel="Keep open"
      note="Writes one audit entry"
      act={
        <Button
          kind="stop"
          onPress={act}
          isDisabled={!isReady}
          isPending={discard.isPending}
          working="Discarding"
        >
          Discard treatment
        </Button>
      }
    >
      <p>It stays readable with your reason. Cartridges opened for it are spent and cannot be used again.</p>
      <TextArea
        label="Reason"
        value={reason}
        onChange={setReason}
        autoFocus
        error={fieldErrors(discard.error).reason}
      />
    </Dialog>
  );
}
