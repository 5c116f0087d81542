/** The first owner: a name and a passphrase that is hard to guess, typed twice. */
import { FormGroup } from "@/components/form-group";
import { PassphraseField, type PassphraseStrength } from "@/components/passphrase-field";
import { TextField } from "@/components/text-field";
import type { OwnerDraft } from "./set-up-draft";

type Props = {
  draft: OwnerDraft;
  onChange: (draft: OwnerDraft) => void;
  strength: PassphraseStrength | null;
  errors?: Readonly<Record<string, string>>;
};

export function OwnerFields({ draft, onChange, strength, errors = {} }: Props) {
  const same = draft.again !== "" && draft.again === draft.passphrase;
  return (
    <>
      <FormGroup name="Owner">
        <TextField
          label="Full name"
          value={draft.name}
          onChange={(name) => onChange({ ...draft, name })}
          error={errors.owner_name}
          hint="As clients know them, for example Dr Lin Wei"
          autoFocus
          autoComplete="off"
        />
      </FormGroup>
      <FormGroup name="Passphrase">
        <PassphraseField
          label="Passphrase"
          value={draft.passphrase}
          onChange={(passphrase) => onChange({ ...draft, passphrase })}
          strength={draft.passphrase ? strength : null}
          hint="Four unrelated words work well"
          error={errors.owner_passphrase}
        />
        <PassphraseField
          label="The same again"
          value={draft.again}
          onChange={(again) => onChange({ ...draft, again })}
          fine={same ? "Both are the same" : undefined}
        />
      </FormGroup>
    </>
  );
}
