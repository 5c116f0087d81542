/** Adding a person or changing their record. What is typed is kept; the passphrase never is. */
import { useEffect, useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import type { Staff, StaffFields } from "@/ipc/bindings";
import { useDraft } from "@/ipc/use-draft";
import { usePassphraseStrength } from "@/ipc/use-passphrase-strength";
import { AppError } from "@/ipc/wire";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useAddStaff, useUpdateStaff } from "../api/use-save-staff";
import { FirstPassphrase } from "./first-passphrase";
import { PersonFields } from "./person-fields";
import { StaffAccess } from "./staff-access";
import { fieldsOf, isStaffFields, missingInPerson, newPerson } from "./staff-words";

type Props = {
  /** The person to change; nobody when one is added. */
  person?: Staff;
  isMe: boolean;
  onReadAgain?: () => void;
  onDone: () => void;
  /** Their access has ended. */
  onLeft?: () => void;
};

export function StaffEditor({ person, isMe, onReadAgain, onDone, onLeft }: Props) {
  const kept = useDraft(`staff.${person?.id ?? "new"}`, isStaffFields);
  const add = useAddStaff();
  const update = useUpdateStaff();
  const [fields, setFields] = useState<StaffFields>(() => (person ? fieldsOf(person) : newPerson));
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const strength = usePassphraseStrength(passphrase);
  useShortcut("Escape", "Back to the staff", onDone);
  const { isReady, left } = kept;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the kept draft was read
  useEffect(() => {
    if (left) setFields({ ...left, active: true });
  }, [isReady]);

  const saving = person ? update : add;
  const errors = fieldErrors(saving.error);
  const isFieldWrong = Object.keys(errors).length > 0;
  const isConflict = saving.error instanceof AppError && saving.error.code === "conflict";
  const missing = missingInPerson(fields) ?? (person ? undefined : missingPassphrase());
  function missingPassphrase() {
    if (!strength?.accepted) return "a first passphrase that is hard to guess";
    return passphrase === again ? undefined : "both passphrases are the same";
  }
  function change(next: StaffFields) {
    setFields(next);
    kept.keep(next);
  }
  function save(event: React.FormEvent) {
    event.preventDefault();
    if (missing || saving.isPending) return;
    const done = {
      onSuccess: async () => {
        await kept.discard();
        notify(person ? `${fields.name} saved` : `${fields.name} added. They can unlock from now on`);
        onDone();
      },
    };
    if (person) update.mutate({ id: person.id, version: person.version, fields }, done);
    else add.mutate({ fields, passphrase }, done);
  }
  async function giveUp() {
    await kept.discard();
    onDone();
  }
  return (
    <>
      <div className="settings-work">
        <h2 className="title t2">{person ? <bdi>{person.name}</bdi> : "Add a person"}</h2>
        {saving.isError && !isFieldWrong && (
          <Failure
            {...wordingOf(saving.error)}
            reference={saving.error instanceof AppError ? saving.error.reference : undefined}
          >
            {isConflict && onReadAgain && (
              <Button icon="undo" onPress={() => void kept.discard().then(onReadAgain)}>
                Read it again
              </Button>
            )}
          </Failure>
        )}
        <Form id="person" onSubmit={save}>
          <PersonFields fields={fields} onChange={change} errors={errors} isMe={isMe} />
          {!person && (
            <FirstPassphrase
              passphrase={passphrase}
              again={again}
              strength={strength}
              error={errors.passphrase}
              onPassphrase={setPassphrase}
              onAgain={setAgain}
            />
          )}
        </Form>
        {/* Outside the form: its dialogs hold forms of their own, and React hands their submit on up here. */}
        {person && <StaffAccess person={person} isMe={isMe} onLeft={() => void giveUp().then(onLeft)} />}
      </div>
      <div className="foot-bar">
        <span className="meta grow">{missing && `Save after ${missing}`}</span>
        <Button onPress={() => void giveUp()}>{person ? "Keep as it was" : "Do not add"}</Button>
        <Button
          kind="primary"
          type="submit"
          form="person"
          isDisabled={Boolean(missing)}
          isPending={saving.isPending}
          working="Saving"
          keys="Enter"
        >
          {person ? "Save person" : "Add person"}
        </Button>
      </div>
    </>
  );
}
