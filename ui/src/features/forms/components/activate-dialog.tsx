/** Putting a draft in force: who signed an earlier version signs again, or not. Nothing is chosen for anybody. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { Severity } from "@/components/severity";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import type { Form, FormWording } from "@/ipc/bindings";
import { useClientWord } from "@/ipc/session-context";
import { AppError } from "@/ipc/wire";
import { wordingOf } from "@/ipc/wording";
import type { OpenForm } from "../api/use-form-draft";
import { useActivateForm, useFaults } from "../api/use-forms";
import { FaultsList } from "./faults-list";

type Props = {
  form: Form;
  wording: FormWording;
  open: OpenForm;
  onGo: (place: string) => void;
  onDone: () => void;
  onClose: () => void;
};

type Weight = "minor" | "again";

export function ActivateDialog({ form, wording, open, onGo, onDone, onClose }: Props) {
  const { id, version } = wording.version;
  const word = useClientWord();
  // Nobody signs a sheet or a letter, so there is nothing to decide about what was signed.
  const isSigned = form.signed_clients !== null;
  const [weight, setWeight] = useState<Weight | null>(isSigned ? null : "minor");
  const activate = useActivateForm(id, () => {
    notify(`${form.title}, version ${version}, is in force`);
    onDone();
  });
  const isFaulty = activate.error instanceof AppError && activate.error.code === "faulty";
  const faults = useFaults(id, isFaulty);
  const isFirst = !form.versions.some((other) => other.state === "active");
  const people = `${form.signed_clients} ${form.signed_clients === 1 ? word.one : word.many}`;
  useShortcut("Mod+Enter", "Put in force", () => void act(), { overDialogs: true });
  async function act() {
    if (weight === null || activate.isPending || !(await open.flush())) return;
    activate.mutate({ saves: open.savesNow(), signAgain: weight === "again" });
  }
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "next", says: "Put in force" }}
      title={`${wording.text.title}, version ${version}`}
      keepLabel="Keep writing"
      note="Afterwards these words never change"
      act={
        <Button
          kind="primary"
          icon="check"
          keys="Mod+Enter"
          isDisabled={weight === null}
          isPending={activate.isPending}
          working="Checking the pages"
          onPress={() => void act()}
        >
          Put in force
        </Button>
      }
    >
      <p>
        {isFirst
          ? "New papers are made from these words from now on."
          : "New papers are made from these words from now on; the version before is retired."}
        {isSigned && " Who is signing right now finishes on the words they began with."}
      </p>
      {isSigned && (
        <Choice<Weight>
          label="What changed"
          options={[
            { value: "minor", label: "Clearer words only" },
            { value: "again", label: "Everybody signs again" },
          ]}
          value={weight}
          onChange={setWeight}
          hint={
            weight === "minor"
              ? "What was signed before stays valid."
              : weight === "again"
                ? `${people} signed in this language and would sign again before the next treatment.`
                : "Sign again when risks, uses or terms changed: people agreed to something else."
          }
        />
      )}
      {wording.version.reviewed_at === null && (
        <p className="row">
          <Severity name="warn" label="Caution" />
          Not marked as reviewed. Papers say so to staff until somebody does.
        </p>
      )}
      {activate.isError && <Failure {...wordingOf(activate.error)} />}
      {isFaulty && faults.data && <FaultsList faults={faults.data} text={open.text} onGo={onGo} />}
      {open.error !== null && <Failure {...wordingOf(open.error)} />}
    </Dialog>
  );
}
