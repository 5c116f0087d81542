/** A needle depth in millimetres, kept in micrometres. ".5", "5" and "05" are refused with the right form shown. */
import { depthNumber, parseDepth } from "@/format/depth";
import { TextField } from "./text-field";
import { useParsedText } from "./use-parsed-text";

type Props = {
  label: string;
  labelHidden?: boolean;
  /** Whole micrometres, or null when nothing is entered. */
  value: number | null;
  onChange: (um: number | null, problem?: string) => void;
  hint?: string | undefined;
  caution?: string | undefined;
  /** What a rule says against this depth, when the form itself is right. */
  error?: string | undefined;
  autoFocus?: boolean;
  isReadOnly?: boolean;
  keepSpace?: boolean;
};

export function DepthField({ value, onChange, error, ...rest }: Props) {
  const typed = useParsedText({ value, onChange, parse: parseDepth, print: depthNumber });
  return (
    <TextField
      {...rest}
      {...typed.field}
      error={typed.error ?? error}
      unit="mm"
      placeholder="0.00"
      inputMode="decimal"
      autoComplete="off"
    />
  );
}
