/** The short way in while the practice rests: one person's PIN. Enter opens. */
import { useEffect, useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { LEAST_DIGITS, PinField } from "@/components/pin-field";

type Props = {
  name: string;
  hint: string;
  error: string | undefined;
  /** Another number with each refusal, nothing while none stands: what was typed goes each time. */
  refused: number;
  isOpening: boolean;
  inputRef: React.RefObject<HTMLInputElement | null>;
  onUnlock: (pin: string) => void;
  onTyping: () => void;
  onUsePassphrase: () => void;
};

export function PinForm(props: Props) {
  const { name, hint, error, refused, isOpening, inputRef, onUnlock, onTyping, onUsePassphrase } = props;
  const [pin, setPin] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal empties the field once
  useEffect(() => {
    if (refused === 0) return;
    setPin("");
    inputRef.current?.focus();
  }, [refused]);

  function unlock(event: React.FormEvent) {
    event.preventDefault();
    if (pin.length >= LEAST_DIGITS && !isOpening) onUnlock(pin);
  }
  return (
    <Form className="lock-form" onSubmit={unlock}>
      <PinField
        label={`PIN of ${name}`}
        value={pin}
        onChange={(next) => {
          setPin(next);
          if (next) onTyping();
        }}
        error={error}
        hint={hint}
        autoFocus
        big
        inputRef={inputRef}
      />
      <Button
        kind="primary"
        size="lg"
        wide
        type="submit"
        icon="key"
        keys="Enter"
        isPending={isOpening}
        working="Opening"
      >
        Unlock
      </Button>
      <Button kind="quiet" icon="key" onPress={onUsePassphrase}>
        Use passphrase
      </Button>
    </Form>
  );
}
