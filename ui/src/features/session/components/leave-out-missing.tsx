/** Opening the practice without acts that a damaged file has lost: asked twice, and on record. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { wordingOf } from "@/ipc/wording";
import { useLeaveOutMissing } from "../api/use-session-acts";

type Props = { onDone: () => void };

export function LeaveOutMissing({ onDone }: Props) {
  const leaveOut = useLeaveOutMissing();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button onPress={() => setAsked(true)}>Open without them</Button>
      <Dialog
        title="Open without the missing acts"
        kind={{ mark: "warn", says: "Acts are missing" }}
        isOpen={isAsked}
        onKeep={() => setAsked(false)}
        act={
          <Button
            kind="primary"
            isPending={leaveOut.isPending}
            working="Copying what is here"
            onPress={() => leaveOut.mutate(undefined, { onSuccess: onDone })}
          >
            Copy and open without them
          </Button>
        }
      >
        <p>
          The practice folder is copied beside itself as it is. Then the practice opens with everything that
          is left. The record of acts says what is missing and who opened it.
        </p>
        {leaveOut.isError && <Failure {...wordingOf(leaveOut.error)} />}
      </Dialog>
    </>
  );
}
