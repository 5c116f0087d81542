/** The passphrase a person starts with, best typed by themselves. */
import { FormGroup } from "@/components/form-group";
import { PassphraseField, type PassphraseStrength } from "@/components/passphrase-field";

type Props = {
  passphrase: string;
  again: string;
  strength: PassphraseStrength | null;
  error?: string | undefined;
  onPassphrase: (passphrase: string) => void;
  onAgain: (again: string) => void;
};

export function FirstPassphrase({ passphrase, again, strength, error, onPassphrase, onAgain }: Props) {
  const isSame = again !== "" && again === passphrase;
  return (
    <FormGroup name="First passphrase">
      <PassphraseField
        label="Passphrase"
        value={passphrase}
        onChange={onPassphrase}
        strength={passphrase ? strength : null}
        hint="Best typed by themselves. Four unrelated words work well"
        error={error}
      />
      <PassphraseField
        label="The same again"
        value={again}
        onChange={onAgain}
        fine={isSame ? "Both are the same" : undefined}
      />
    </FormGroup>
  );
}
