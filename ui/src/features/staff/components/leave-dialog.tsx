/** Somebody leaves: their way in ends at once and for good, their name stays on what they did. */
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { notify } from "@/components/toast-queue";
import type { Staff } from "@/ipc/bindings";
import { wordingOf } from "@/ipc/wording";
import { useUpdateStaff } from "../api/use-save-staff";
import { fieldsOf } from "./staff-words";

type Props = { person: Staff; onClose: () => void; onLeft: () => void };

export function LeaveDialog({ person, onClose, onLeft }: Props) {
  const update = useUpdateStaff();
  async function leave() {
    const fields = { ...fieldsOf(person), active: false };
    try {
      await update.mutateAsync({ id: person.id, version: person.version, fields });
    } catch {
      // Said below, by the act itself.
      return;
    }
    // Also when the editor went meanwhile, because the staff was read again.
    notify(`${person.name} no longer has access`);
    onLeft();
  }
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "block", says: "This cannot be undone" }}
      title={
        <>
          <bdi>{person.name}</bdi> no longer works here
        </>
      }
      note="Writes one audit entry"
      keepLabel="Keep access"
      act={
        <Button
          kind="stop"
          icon="door"
          isPending={update.isPending}
          working="Ending"
          onPress={() => void leave()}
        >
          End access now
        </Button>
      }
    >
      <p>
        Their passphrase stops working at once. Their name stays on every treatment, consent and entry they
        made. If they come back, add them as a new person.
      </p>
      <p className="meta">Did they know where the recovery kit lies? Then make a new one as well.</p>
      {update.isError && <Failure {...wordingOf(update.error)} />}
    </Dialog>
  );
}
