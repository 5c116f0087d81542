/** The way in that always works: one person's passphrase. After too many wrong ones it waits. */
import { useEffect, useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { PassphraseField } from "@/components/passphrase-field";
import { formatCountdown } from "@/format/countdown";
import { useSecondsLeft } from "./use-seconds-left";

type Props = {
  name: string;
  hint: string;
  error: string | undefined;
  /** Why a PIN is not taken now. */
  because: string | undefined;
  /** No passphrase is looked at before this moment, in UTC milliseconds. */
  waitsUntil: number;
  isOpening: boolean;
  /** Something else has the focus: a dialog. */
  isBehind: boolean;
  inputRef: React.RefObject<HTMLInputElement | null>;
  onUnlock: (passphrase: string) => void;
  onTyping: () => void;
  /** Back to the PIN, when it is taken now. */
  onUsePin: (() => void) | undefined;
};

export function PassphraseForm(props: Props) {
  const { name, hint, error, because, waitsUntil, isOpening, isBehind, inputRef } = props;
  const [passphrase, setPassphrase] = useState("");
  const left = useSecondsLeft(waitsUntil);
  const isWaiting = left > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when a wait ends, not when a dialog closes
  useEffect(() => {
    if (isWaiting) setPassphrase("");
    else if (!isBehind) inputRef.current?.focus();
  }, [isWaiting]);

  function unlock(event: React.FormEvent) {
    event.preventDefault();
    if (passphrase && !isOpening && !isWaiting) props.onUnlock(passphrase);
  }
  const says = isWaiting ? `Too many wrong passphrases. Try again in ${formatCountdown(left)}` : hint;
  return (
    <Form className="lock-form" onSubmit={unlock}>
      {because && !isWaiting && <p className="lock-because meta">{because}</p>}
      <PassphraseField
        label={`Passphrase of ${name}`}
        value={passphrase}
        onChange={(next) => {
          setPassphrase(next);
          props.onTyping();
        }}
        error={isWaiting ? undefined : error}
        hint={says}
        isDisabled={isWaiting}
        autoFocus
        inputRef={inputRef}
      />
      {/* Said once: a listener would be told each second otherwise. */}
      <span className="visually-hidden" role="status">
        {isWaiting && "Too many wrong passphrases. The field opens again by itself"}
      </span>
      <Button
        kind="primary"
        size="lg"
        wide
        type="submit"
        icon="key"
        keys="Enter"
        isDisabled={isWaiting}
        isPending={isOpening}
        working="Opening"
      >
        Unlock
      </Button>
      {props.onUsePin && (
        <Button kind="quiet" icon="key" onPress={props.onUsePin}>
          Use PIN
        </Button>
      )}
    </Form>
  );
}
