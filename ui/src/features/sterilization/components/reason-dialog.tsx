/** An act that needs a reason: what it does, the reason, the act. Esc keeps things and what was typed. */
import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import type { MarkName } from "@/components/severity-shapes";
import { TextArea } from "@/components/text-area";
import { useShortcut } from "@/components/use-shortcut";
import { type Draft, isText, useDraft } from "@/ipc/use-draft";
import { fieldErrors, wordingOf } from "@/ipc/wording";

type Props = {
  /** One per act and record. */
  draftKey: string;
  kind: { mark: MarkName; says: string };
  title: React.ReactNode;
  /** What follows from it. */
  says: string;
  label: string;
  hint?: string;
  act: string;
  working: string;
  isStop?: boolean;
  keepLabel?: string;
  /** Sends it; the dialog closes once it is saved. */
  send: (reason: string) => Promise<unknown>;
  onClose: () => void;
  /** Fields before the reason. */
  children?: React.ReactNode;
  /** Something else is still missing. */
  waits?: string | undefined;
};

export function ReasonDialog(props: Props) {
  const draft = useDraft(props.draftKey, isText);
  return draft.isReady ? <Reason {...props} draft={draft} /> : null;
}

function Reason(props: Props & { draft: Draft<string> }) {
  const { draft, kind, title, says, label, hint, act, working, isStop, keepLabel, send, onClose } = props;
  const [reason, setReason] = useState(draft.left ?? "");
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const waits = props.waits ?? (reason.trim() === "" ? `Waits: ${label.toLowerCase()}` : undefined);
  const wrong = fieldErrors(failure);
  const error = ownFields.map((field) => wrong[field]).find(Boolean);
  useShortcut("Mod+Enter", act, () => void go(), { overDialogs: true });

  async function go() {
    if (waits || sending) return;
    setSending(true);
    setFailure(null);
    try {
      await send(reason);
      await draft.discard();
      onClose();
    } catch (error) {
      setFailure(error);
      setSending(false);
    }
  }

  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={kind}
      title={title}
      {...(keepLabel ? { keepLabel } : {})}
      note={waits ?? "Writes one audit entry"}
      act={
        <Button
          kind={isStop ? "stop" : "primary"}
          keys="Mod+Enter"
          type="submit"
          form="reason"
          isDisabled={waits !== undefined}
          isPending={sending}
          working={working}
        >
          {act}
        </Button>
      }
    >
      <Form
        id="reason"
        className="stack-form"
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <p>{says}</p>
        {props.children}
        <TextArea
          label={label}
          value={reason}
          onChange={(next) => {
            setReason(next);
            draft.keep(next);
          }}
          autoFocus
          hint={hint}
          error={error}
        />
        {failure !== null && !error && <Failure {...wordingOf(failure)} />}
      </Form>
    </Dialog>
  );
}

/** What the text is called in the acts that ask for one. */
const ownFields = ["reason", "repair", "corrective_action", "notice"];
