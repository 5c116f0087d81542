/**
 * Lifting a stop: the case in the title, a reason, and the passphrase of the person lifting it, whoever is
 * signed in. Esc keeps the stop, and what was typed of the reason.
 */
import { useState } from "react";
import { Form } from "react-aria-components";
import type { Lift } from "@/ipc/bindings";
import { type Draft, isText, useDraft } from "@/ipc/use-draft";
import { useParameter } from "@/ipc/use-parameters";
import { AppError } from "@/ipc/wire";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Failure } from "./failure";
import { PassphraseField } from "./passphrase-field";
import { Select } from "./select";
import { TextArea } from "./text-area";
import { useShortcut } from "./use-shortcut";

type Props = {
  /** What the reason is kept under until it is sent. */
  draft: string;
  says: string;
  title: string;
  act: { label: string; working: string };
  /** Who may lift stops. */
  people: readonly { id: string; name: string }[];
  /** What is lifted, in words. */
  children: React.ReactNode;
  /** Does it; the name is that of the person who lifts. */
  send: (lift: Lift, name: string) => Promise<unknown>;
  onClose: () => void;
};

export function LiftStop(props: Props) {
  const kept = useDraft(props.draft, isText);
  // What was typed before is read first: a moment, on this computer.
  return kept.isReady ? <Lifting {...props} kept={kept} /> : null;
}

function Lifting({
  says,
  title,
  act,
  people,
  children,
  send,
  onClose,
  kept,
}: Props & { kept: Draft<string> }) {
  const least = useParameter("override_reason_min");
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState(kept.left ?? "");
  const [passphrase, setPassphrase] = useState("");
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const by = chosen ?? (people.length === 1 ? people[0]?.id : undefined);
  const name = people.find((person) => person.id === by)?.name;
  const isShort = least === undefined || [...reason.trim()].length < least;
  const waits = isShort ? "Waits for a reason" : by && passphrase ? undefined : "Waits for the passphrase";
  const isWrong = failure instanceof AppError && failure.code === "wrong_passphrase";
  const errors = fieldErrors(failure);
  useShortcut("Mod+Enter", act.label, () => void lift(), { overDialogs: true });

  async function lift() {
    if (waits || !by || isSending) return;
    setSending(true);
    setFailure(null);
    try {
      await send({ by, passphrase, reason }, name ?? "");
      await kept.discard();
      onClose();
    } catch (error) {
      setFailure(error);
      setPassphrase("");
    } finally {
      setSending(false);
    }
  }

  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "override", says }}
      title={title}
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
          isPending={isSending}
          working={act.working}
        >
          {act.label}
        </Button>
      }
    >
      <Form
        id="lift"
        className="stack-form"
        onSubmit={(event) => {
          event.preventDefault();
          void lift();
        }}
      >
        {children}
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
