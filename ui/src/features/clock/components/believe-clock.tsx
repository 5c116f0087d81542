/** A clock that is behind the record: somebody who manages says, with a reason, that it is right. */
import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { Finding } from "@/components/finding";
import { TextArea } from "@/components/text-area";
import { useShortcut } from "@/components/use-shortcut";
import type { ClockStanding } from "@/ipc/bindings";
import { useParameter } from "@/ipc/use-parameters";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useConfirmClock } from "../api/use-clock";

type Props = { standing: ClockStanding; onClose: () => void };

export function BelieveClock({ standing: { finding }, onClose }: Props) {
  const confirm = useConfirmClock();
  const least = useParameter("override_reason_min");
  const [reason, setReason] = useState("");
  const isShort = least === undefined || [...reason.trim()].length < least;
  const errors = fieldErrors(confirm.error);
  useShortcut("Mod+Enter", "The clock is right", act, { overDialogs: true });
  function act() {
    if (isShort || confirm.isPending) return;
    confirm.mutate({ doubt: "behind", reason }, { onSuccess: onClose });
  }
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "block", says: "The computer's clock" }}
      title="Is the clock right now?"
      keepLabel="Keep waiting"
      note={isShort ? "Waits for a reason" : "Writes one audit entry"}
      act={
        <Button
          kind="primary"
          keys="Mod+Enter"
          type="submit"
          form="believe-clock"
          isDisabled={isShort}
          isPending={confirm.isPending}
          working="Noting it"
        >
          The clock is right
        </Button>
      }
    >
      <Form
        id="believe-clock"
        className="clock-form"
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        {finding && (
          <Finding
            level="block"
            title={finding.title}
            what={finding.what}
            why={finding.why}
            source={finding.source}
            whoLifts={finding.who_lifts}
          />
        )}
        <p>
          If the clock is wrong, set it in the computer's settings: this goes away by itself. If it is right
          and was wrong before, say so.
        </p>
        <TextArea
          label="Reason"
          value={reason}
          onChange={setReason}
          autoFocus
          error={errors.reason}
          {...(least === undefined ? {} : { least })}
        />
        {confirm.error && !errors.reason && <Failure {...wordingOf(confirm.error)} />}
      </Form>
    </Dialog>
  );
}
