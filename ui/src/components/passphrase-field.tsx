/** A passphrase, hidden unless asked for. With "measure" it says how strong it is, in words as well as length. */
import { useState } from "react";
import { passphraseStrength } from "@/format/passphrase-strength";
import { IconButton } from "./icon-button";
import { TextField } from "./text-field";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  measure?: boolean;
  hint?: string | undefined;
  error?: string | undefined;
  fine?: string | undefined;
  autoFocus?: boolean;
  isNew?: boolean;
  isDisabled?: boolean;
  inputRef?: React.Ref<HTMLInputElement>;
};

export function PassphraseField({ measure, isNew, value, hint, ...rest }: Props) {
  const [shown, setShown] = useState(false);
  const strength = passphraseStrength(value);
  return (
    <div className="stack" style={{ gap: 5 }}>
      <TextField
        {...rest}
        value={value}
        type={shown ? "text" : "password"}
        autoComplete={isNew ? "new-password" : "current-password"}
        spellCheck="false"
        hint={measure ? strength.says : hint}
        trailing={
          <IconButton
            kind="quiet"
            size="sm"
            icon="eye"
            label={shown ? "Hide the passphrase" : "Show the passphrase"}
            onPress={() => setShown(!shown)}
          />
        }
      />
      {measure && (
        <span className={`strength s${strength.level}`} aria-hidden="true">
          <i />
          <i />
          <i />
          <i />
        </span>
      )}
    </div>
  );
}
