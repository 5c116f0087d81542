/** The screen comes back: only whoever is signed in goes on, with their passphrase. Otherwise it locks. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { PassphraseField } from "@/components/passphrase-field";
import { useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useTakeBack } from "../api/use-consent-acts";
import type { KioskWords } from "./kiosk-words";

type Props = {
  isFinished: boolean;
  words: KioskWords;
  /** Why the form cannot be shown, when it cannot. */
  failed?: unknown;
  onTaken: () => void;
  /** Back to reading, when nothing is finished yet. */
  onReturn: () => void;
};

export function HandBack({ isFinished, words, failed, onTaken, onReturn }: Props) {
  const { me, lock } = useSession();
  const [passphrase, setPassphrase] = useState("");
  const take = useTakeBack();
  return (
    <main className="hand-back">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!take.isPending) take.mutate(passphrase, { onSuccess: onTaken });
        }}
      >
        {failed !== undefined && <Failure {...wordingOf(failed)} />}
        <h1 className="title t1" lang={words.language}>
          {isFinished ? words.thanks : words.please}
        </h1>
        <p>
          <bdi>{me.name}</bdi> continues with their passphrase.
        </p>
        <PassphraseField
          label={`Passphrase of ${me.name}`}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
          error={take.isError ? wordingOf(take.error).happened : undefined}
        />
        <div className="row">
          <Button
            kind="primary"
            size="lg"
            type="submit"
            isDisabled={passphrase === ""}
            isPending={take.isPending}
            working="Checking"
          >
            Continue
          </Button>
          <Button size="lg" icon="undo" onPress={onReturn}>
            <span lang={words.language}>{words.toForm}</span>
          </Button>
          <Button size="lg" kind="quiet" icon="lock" onPress={lock}>
            Lock
          </Button>
        </div>
      </form>
    </main>
  );
}
