/**
 * Lifting a stop: the case in the title, a reason, and the passphrase of the person lifting it,
 * whoever is signed in. Esc keeps the stop, and what was typed of the reason.
 */
import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { PassphraseField } from "@/components/passphrase-field";
import { Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import type { Finding } from "@/ipc/bindings";
import { type Draft, isText, useDraft } from "@/ipc/use-draft";
import { useParameter } from "@/ipc/use-parameters";
import { AppError } from "@/ipc/wire";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useLift, useLifters } from "../api/decide";

type Props = { client: string; finding: Finding; onClose: () => void };

export function LiftDialog(props: Props) {
  const kept = useDraft(`lift:${props.client}:${props.finding.key}`, isText);
  // What was typed before is read first: a moment, on this computer.
  return kept.isReady ? <Lifting {...props} kept={kept} /> : null;
}

type LiftingProps = Props & { kept: Draft<string> };

function Lifting({ client, finding, onClose, kept }: LiftingProps) {
  const lift = useLift();
  const lifters = useLifters();
  const least = useParameter("override_reason_min");
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState(kept.left ?? "");
  const [passphrase, setPassphrase] = useState("");
  const people = lifters.data ?? [];
  const by = chosen ?? (people.length === 1 ? people[0]?.id : undefined);
  const name = people.find((person) => person.id === by)?.name;
  const isShort = least === undefined || [...reason.trim()].length < least;
  const waits = isShort ? "Waits for a reason" : by && passphrase ? undefined : "Waits for the passphrase";
  const isWrong = lift.error instanceof AppError && lift.error.code === "wrong_passphrase";
  const errors = fieldErrors(lift.error);
  useShortcut("Mod+Enter", "Lift and continue", act, { overDialogs: true });

  function act() {
    if (waits || !by || lift.isPending) return;
    lift.mutate(
      { client, key: finding.key, by, passphrase, reason },
      {
        onSuccess: () => {
          void kept.discard();
          notify(`Lifted by ${name ?? "a clinician"}: ${finding.title}`);
          onClose();
        },
        onError: () => setPassphrase(""),
      },
    );
  }

  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "override", says: "Lift a stop" }}
      title={finding.title}
      keepLabel="Keep the stop"
      note={waits ?? "Writes one audit entry"}
      act={
        <Button
          kind="primary"
          icon="key"
          keys="Mod+Enter"
          type="submit"
          form="lift"
          isDisabled={waits !== undefined}
          isPending={lift.isPending}
          working="Lifting"
        >
          Lift and continue
        </Button>
      }
    >
      <Form
        id="lift"
        className="lift-form"
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        <p>{finding.what}. The reason stays on the record, with the name and the time.</p>
        <TextArea
          label="Reason"
          value={reason}
          onChange={(next) => {
            setReason(next);
            kept.keep(next);
          }}
          autoFocus
          error={errors.reason}
          {...(least === undefined ? {} : { least })}
        />
        {people.length > 1 && (
          <Select
            label="Who lifts it"
            options={people.map((person) => ({ value: person.id, label: person.name }))}
            value={by ?? null}
            onChange={setChosen}
          />
        )}
        <PassphraseField
          label={name ? `${name}, passphrase` : "Passphrase"}
          value={passphrase}
          onChange={setPassphrase}
          isDisabled={!by}
          error={isWrong ? "The passphrase does not match" : undefined}
        />
        {lift.error && !isWrong && !errors.reason && <Failure {...wordingOf(lift.error)} />}
      </Form>
    </Dialog>
  );
}
