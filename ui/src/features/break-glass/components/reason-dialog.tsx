/** Why the summary is needed. Said before it is shown: who manages will be told. */
import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { TextArea } from "@/components/text-area";
import { useShortcut } from "@/components/use-shortcut";
import type { EmergencySummary } from "@/ipc/bindings";
import { useParameter } from "@/ipc/use-parameters";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useBreakGlass } from "../api/use-break-glass";
import "./break-glass.css";

type Props = {
  client: string;
  name: string;
  onClose: () => void;
  onOpened: (summary: EmergencySummary) => void;
};

export function ReasonDialog({ client, name, onClose, onOpened }: Props) {
  const open = useBreakGlass(client);
  const least = useParameter("break_glass_reason_min");
  const [reason, setReason] = useState("");
  const isShort = least === undefined || [...reason.trim()].length < least;
  const errors = fieldErrors(open.error);
  useShortcut("Mod+Enter", "Open the summary", act, { overDialogs: true });

  function act() {
    if (isShort || open.isPending) return;
    open.mutate(reason, { onSuccess: onOpened });
  }

  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "override", says: "Emergency only" }}
      title={
        <>
          Emergency summary of <bdi>{name}</bdi>
        </>
      }
      keepLabel="Do not open"
      note={isShort ? "Waits for a reason" : "Writes one audit entry"}
      act={
        <Button
          kind="primary"
          keys="Mod+Enter"
          type="submit"
          form="break-glass"
          isDisabled={isShort}
          isPending={open.isPending}
          working="Opening"
        >
          Open the summary
        </Button>
      }
    >
      <Form
        id="break-glass"
        className="reason-form"
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        <p>
          It shows allergies, medicines, illnesses and the last treatment, also answers you do not see
          otherwise. Everybody who manages the practice is told, with your name and your reason.
        </p>
        <TextArea
          label="Reason"
          value={reason}
          onChange={setReason}
          autoFocus
          error={errors.reason}
          {...(least === undefined ? {} : { least })}
        />
        {open.error && !errors.reason && <Failure {...wordingOf(open.error)} />}
      </Form>
    </Dialog>
  );
}
