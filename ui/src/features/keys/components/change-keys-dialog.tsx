/** Asks who it is, then stays in front until the new keys hold: nothing behind it works meanwhile. */
import { useEffect, useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { PassphraseField } from "@/components/passphrase-field";
import { Progress } from "@/components/progress";
import { useJobProgress } from "@/ipc/use-job-progress";
import { AppError } from "@/ipc/wire";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { changeKeys, forgetKeyChange, stopKeyChange, useKeyChange } from "../api/key-change";

type Props = { onClose: () => void; onDone: () => void };

export function ChangeKeysDialog({ onClose, onDone }: Props) {
  const change = useKeyChange();
  const isRunning = change.state === "running";
  const isDone = change.state === "done";
  const progress = useJobProgress(isRunning);
  const [own, setOwn] = useState("");
  useEffect(() => {
    if (isDone) onDone();
  }, [isDone, onDone]);
  const error = change.state === "failed" ? change.error : undefined;
  const wrong = fieldErrors(error).own_passphrase;
  function start(event: React.FormEvent) {
    event.preventDefault();
    if (!own || isRunning) return;
    void changeKeys(own);
  }
  return (
    <Dialog
      isOpen
      onKeep={isRunning ? stopKeyChange : onClose}
      kind={{ mark: "warn", says: "Nobody can work meanwhile" }}
      title="Change all keys"
      keepLabel={isRunning ? "Stop" : "Keep the keys"}
      note={isRunning ? "Until it is done the old keys hold" : "Writes one audit entry"}
      act={
        <Button
          kind="primary"
          icon="key"
          type="submit"
          form="change-keys"
          isDisabled={own === "" && !isRunning}
          isPending={isRunning}
          working="Changing"
        >
          Change the keys
        </Button>
      }
    >
      <Form id="change-keys" className="stack change-keys" onSubmit={start}>
        {isRunning ? (
          <Progress says="Copying under the new key" at={progress} />
        ) : (
          <>
            <p>Are the drives with backups plugged in? Backups that are not there keep their old keys.</p>
            <PassphraseField
              label="Your passphrase"
              value={own}
              onChange={(next) => {
                setOwn(next);
                forgetKeyChange();
              }}
              error={wrong}
              hint="So that nobody does this at a window left open"
              autoFocus
            />
            {error !== undefined && !wrong && (
              <Failure
                {...wordingOf(error)}
                reference={error instanceof AppError ? error.reference : undefined}
              />
            )}
          </>
        )}
      </Form>
    </Dialog>
  );
}
