/** Taking a form out of use in one language. */
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { notify } from "@/components/toast-queue";
import type { Form, FormVersion } from "@/ipc/bindings";
import { wordingOf } from "@/ipc/wording";
import { useRetireForm } from "../api/use-forms";

type Props = { form: Form; version: FormVersion; onClose: () => void };

export function RetireDialog({ form, version, onClose }: Props) {
  const retire = useRetireForm();
  const act = () =>
    retire.mutate(version.id, {
      onSuccess: () => {
        notify(`${form.title} is out of use`);
        onClose();
      },
    });
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "warn", says: "Retire a form" }}
      title={`${form.title}, ${form.language_name}`}
      keepLabel="Keep in use"
      note="Writes one audit entry"
      act={
        <Button kind="stop" isPending={retire.isPending} working="Retiring" onPress={act}>
          Retire the form
        </Button>
      }
    >
      <p>
        No new paper is made from it. What was signed on it stays valid and readable. To use it again, write a
        new version with these words.
      </p>
      {retire.isError && <Failure {...wordingOf(retire.error)} />}
    </Dialog>
  );
}
