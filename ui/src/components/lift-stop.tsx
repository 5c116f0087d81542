/**
 * Lifting a stop: the case in the title, a reason, and the passphrase of the person lifting it, whoever is
 * signed in. Esc keeps the stop, and what was typed of the reason.
 */
import { Form } from "react-aria-components";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Failure } from "./failure";
import { PassphraseField } from "./passphrase-field";
import { Select } from "./select";
import { TextArea } from "./text-area";
import { useShortcut } from "./use-shortcut";

type Words = { happened: string; safe: string; reference?: string | undefined };

/** What is typed of it, and the act. */
export type Lifting = {
  people: readonly { id: string; name: string }[];
  /** Who lifts it, once that is clear. */
  by: string | undefined;
  name: string | undefined;
  choose: (id: string | null) => void;
  reason: string;
  /** The shortest reason that is taken. */
  least: number | undefined;
  typeReason: (reason: string) => void;
  reasonError: string | undefined;
  passphrase: string;
  typePassphrase: (passphrase: string) => void;
  isWrong: boolean;
  /** What it still waits for. */
  waits: string | undefined;
  isSending: boolean;
  /** Why it was not lifted, beyond the two fields. */
  failed: Words | undefined;
  lift: () => void;
};

type Props = {
  lifting: Lifting;
  says: string;
  title: string;
  act: { label: string; working: string };
  /** What is lifted, in words. */
  children: React.ReactNode;
  onClose: () => void;
};

export function LiftStop({ lifting, says, title, act, children, onClose }: Props) {
  const { people, by, name, least, waits, lift } = lifting;
  useShortcut("Mod+Enter", act.label, lift, { overDialogs: true });
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
          isPending={lifting.isSending}
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
          lift();
        }}
      >
        {children}
        <TextArea
          label="Reason"
          value={lifting.reason}
          onChange={lifting.typeReason}
          autoFocus
          error={lifting.reasonError}
          {...(least === undefined ? {} : { least })}
        />
        {people.length > 1 && (
          <Select
            label="Who lifts it"
            options={people.map((person) => ({ value: person.id, label: person.name }))}
            value={by ?? null}
            onChange={lifting.choose}
          />
        )}
        <PassphraseField
          label={name ? `${name}, passphrase` : "Passphrase"}
          value={lifting.passphrase}
          onChange={lifting.typePassphrase}
          isDisabled={!by}
          error={lifting.isWrong ? "The passphrase does not match" : undefined}
        />
        {lifting.failed && <Failure {...lifting.failed} />}
      </Form>
    </Dialog>
  );
}
