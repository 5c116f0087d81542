/** Giving a draft up: nothing was made from it, so nothing of it is kept. */
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { wordingOf } from "@/ipc/wording";

type Props = {
  version: number;
  isPending: boolean;
  error: unknown;
  onDiscard: () => void;
  onClose: () => void;
};

export function DiscardDialog({ version, isPending, error, onDiscard, onClose }: Props) {
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "warn", says: "Discard a draft" }}
      title={`Draft of version ${version}`}
      keepLabel="Keep writing"
      note="Writes one audit entry"
      act={
        <Button kind="stop" isPending={isPending} working="Discarding" onPress={onDiscard}>
          Discard draft
        </Button>
      }
    >
      <p>What was written since the version in force is gone for good. The version in force stays.</p>
      {error !== null && <Failure {...wordingOf(error)} />}
    </Dialog>
  );
}
