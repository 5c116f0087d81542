/** A PIN: digits only, never shown. */
import { TextField } from "./text-field";

type Props = {
  label: string;
  value: string;
  onChange: (pin: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
  fine?: string | undefined;
  autoFocus?: boolean;
  big?: boolean;
  inputRef?: React.Ref<HTMLInputElement>;
};

const MOST_DIGITS = 8;

/** Fewer digits are no PIN. */
export const LEAST_DIGITS = 4;

export function PinField({ onChange, ...rest }: Props) {
  return (
    <div className="pin">
      <TextField
        {...rest}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        onChange={(typed) => onChange(typed.replace(/\D/g, "").slice(0, MOST_DIGITS))}
      />
    </div>
  );
}
