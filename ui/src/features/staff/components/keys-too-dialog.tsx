/** After somebody's access ended: what they may still hold, and the way to new keys. */
import { useNavigate } from "@tanstack/react-router";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";

type Props = { name: string; onClose: () => void };

export function KeysTooDialog({ name, onClose }: Props) {
  const go = useNavigate();
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "done", says: "Access ended" }}
      title="Change the keys too"
      keepLabel="Not now"
      note="Nothing changes yet"
      act={
        <Button
          kind="primary"
          icon="key"
          autoFocus
          onPress={() => void go({ to: "/settings/$section", params: { section: "keys" } })}
        >
          Go to the keys
        </Button>
      }
    >
      <p>
        <bdi>{name}</bdi> opens nothing here any more. Older backups still open with their passphrase, and
        whoever copied the practice before has its old key.
      </p>
      <p>
        With new keys, nobody who left reads what is written from now on, nor a backup that is plugged in.
      </p>
    </Dialog>
  );
}
