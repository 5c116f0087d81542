/** A passphrase, hidden unless asked for. A new one is measured by the backend: length drawn, advice in words. */
import { useState } from "react";
import { IconButton } from "./icon-button";
import { TextField } from "./text-field";

export type PassphraseStrength = {
  /** 0 guessed at once, to 4 very hard to guess. */
  score: number;
  accepted: boolean;
  advice: string;
};

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Given for a new passphrase: null until something is typed. */
  strength?: PassphraseStrength | null;
  hint?: string | undefined;
  error?: string | undefined;
  fine?: string | undefined;
  autoFocus?: boolean;
  isDisabled?: boolean;
  inputRef?: React.Ref<HTMLInputElement>;
};

const words = ["Guessed at once", "Weak", "Fair", "Good", "Strong"] as const;

export function PassphraseField({ strength, hint, ...rest }: Props) {
  const [shown, setShown] = useState(false);
  const isNew = strength !== undefined;
  const level = strength ? Math.max(1, Math.min(4, strength.score)) : 0;
  const says = strength ? [words[strength.score], strength.advice].filter(Boolean).join(". ") : hint;
  return (
    <div className="passphrase">
      <TextField
        {...rest}
        type={shown ? "text" : "password"}
        autoComplete={isNew ? "new-password" : "current-password"}
        spellCheck="false"
        hint={says}
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
      {isNew && (
        <span className={`strength s${level}`} aria-hidden="true">
          <i />
          <i />
          <i />
          <i />
        </span>
      )}
    </div>
  );
}
