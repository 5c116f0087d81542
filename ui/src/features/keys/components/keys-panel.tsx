/** Settings, Keys: new keys for the whole practice and its backups, for whoever manages it. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { AppError } from "@/ipc/wire";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { forgetKeyChange, type KeyChange, useKeyChange } from "../api/key-change";
import { ChangeKeysDialog } from "./change-keys-dialog";
import { Reached } from "./reached";
import "./keys.css";

export function KeysPanel() {
  const change = useKeyChange();
  const [isAsked, setAsked] = useState(false);
  const ask = () => {
    forgetKeyChange();
    setAsked(true);
  };
  return (
    <div className="settings-work keys-panel">
      {change.state === "done" && <Reached reached={change.reached} onRead={forgetKeyChange} />}
      {!isAsked && <Stopped change={change} />}
      <dl className="pairs">
        <dt>What it is</dt>
        <dd>
          Everything in the practice is encrypted with one key. This makes a new one, for the practice and for
          every backup that is plugged in.
        </dd>
        <dt>When</dt>
        <dd>
          After somebody left, and when a passphrase, a computer or a backup may be in wrong hands. Whoever
          had the old key reads nothing that is written from then on.
        </dd>
        <dt>What stays</dt>
        <dd>Every passphrase, every PIN and the recovery kit go on as before. Nothing is typed anew.</dd>
        <dt>Before</dt>
        <dd>
          Plug in the drives with backups. A drive that is not there keeps its old keys. It takes a while,
          nobody can work meanwhile, and the disk needs room for one more copy.
        </dd>
      </dl>
      <div className="row">
        <Button kind="primary" icon="key" onPress={ask}>
          Change all keys
        </Button>
      </div>
      {(isAsked || change.state === "running") && (
        <ChangeKeysDialog
          onClose={() => {
            if (change.state === "failed") forgetKeyChange();
            setAsked(false);
          }}
          onDone={() => setAsked(false)}
        />
      )}
    </div>
  );
}

/** A change that failed after its dialog went with the rest of the screen. */
function Stopped({ change }: { change: KeyChange }) {
  if (change.state !== "failed") return null;
  const [field] = Object.values(fieldErrors(change.error));
  const words = wordingOf(change.error);
  const reference = change.error instanceof AppError ? change.error.reference : undefined;
  const isOwn = change.error instanceof AppError && change.error.field === "own_passphrase";
  return (
    <Failure
      happened={isOwn && field ? field : words.happened}
      safe={isOwn ? "Nothing was changed." : words.safe}
      reference={reference}
    />
  );
}
