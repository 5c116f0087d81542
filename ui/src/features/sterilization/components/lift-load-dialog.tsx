/** Releasing past a stop that may be lifted: a reason, and the passphrase of whoever lifts it. */
import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { PassphraseField } from "@/components/passphrase-field";
import { Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { useShortcut } from "@/components/use-shortcut";
import type { Finding, Lift } from "@/ipc/bindings";
import { type Draft, isText, useDraft } from "@/ipc/use-draft";
import { useParameter } from "@/ipc/use-parameters";
import { AppError } from "@/ipc/wire";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { usePeople } from "../api/use-loads";

type Props = {
  id: string;
  no: string;
  findings: readonly Finding[];
  send: (lift: Lift) => Promise<unknown>;
  onClose: () => void;
};

export function LiftLoadDialog(props: Props) {
  const kept = useDraft(`load.lift:${props.id}`, isText);
  return kept.isReady ? <Lifting {...props} kept={kept} /> : null;
}

function Lifting({ no, findings, send, onClose, kept }: Props & { kept: Draft<string> }) {
  const lifters = usePeople("may_lift");
  const least = useParameter("override_reason_min");
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState(kept.left ?? "");
  const [passphrase, setPassphrase] = useState("");
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const people = lifters.data ?? [];
  const by = chosen ?? (people.length === 1 ? people[0]?.id : undefined);
  const name = people.find((person) => person.id === by)?.name;
  const stops = findings.filter((finding) => finding.severity === "override");
  const isShort = least === undefined || [...reason.trim()].length < least;
  const waits = isShort ? "Waits for a reason" : by && passphrase ? undefined : "Waits for the passphrase";
  const isWrong = failure instanceof AppError && failure.code === "wrong_passphrase";
  const errors = fieldErrors(failure);
  useShortcut("Mod+Enter", "Lift and release", () => void act(), { overDialogs: true });

  async function act() {
    if (waits || !by || isSending) return;
    setSending(true);
    setFailure(null);
    try {
      await send({ by, passphrase, reason });
      await kept.discard();
      onClose();
    } catch (error) {
      setFailure(error);
      setPassphrase("");
      setSending(false);
    }
  }

  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "override", says: "Lift a stop and release" }}
      title={`Load ${no}`}
      keepLabel="Keep the stop"
      note={waits ?? "Writes one audit entry"}
      act={
        <Button
          kind="primary"
          icon="key"
          keys="Mod+Enter"
          type="submit"
          form="lift-load"
          isDisabled={waits !== undefined}
          isPending={isSending}
          working="Releasing"
        >
          Lift and release
        </Button>
      }
    >
      <Form
        id="lift-load"
        className="stack-form"
        onSubmit={(event) => {
          event.preventDefault();
          void act();
        }}
      >
        {stops.map((stop) => (
          <p key={stop.key}>
            <b>{stop.title}.</b> {stop.what}.
          </p>
        ))}
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
        {failure !== null && !isWrong && !errors.reason && <Failure {...wordingOf(failure)} />}
      </Form>
    </Dialog>
  );
}
