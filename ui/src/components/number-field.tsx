/** A number with its unit inside the field: temperature, minutes, passes. */
import { empty, ok, type Parsed, wrong } from "@/format/parsed";
import { TextField } from "./text-field";
import { useParsedText } from "./use-parsed-text";

type Props = {
  label: string;
  labelHidden?: boolean;
  unit?: string;
  /** Decimals allowed and always printed; 0 for whole numbers. */
  decimals?: number;
  least?: number;
  most?: number;
  value: number | null;
  onChange: (value: number | null, problem?: string) => void;
  hint?: string | undefined;
  caution?: string | undefined;
  error?: string | undefined;
  fine?: string | undefined;
  optional?: boolean;
  autoFocus?: boolean;
  isReadOnly?: boolean;
  keepSpace?: boolean;
};

export function NumberField({ value, onChange, decimals = 0, least, most, error, ...rest }: Props) {
  const print = (n: number) => n.toFixed(decimals);
  const parse = (text: string) => parseNumber(text, decimals, least, most);
  const typed = useParsedText({ value, onChange, parse, print });
  return (
    <TextField
      {...rest}
      {...typed.field}
      error={typed.error ?? error}
      inputMode={decimals ? "decimal" : "numeric"}
      autoComplete="off"
    />
  );
}

function parseNumber(text: string, decimals: number, least?: number, most?: number): Parsed<number> {
  const typed = text.trim().replace(",", ".");
  if (typed === "") return empty;
  const example = (least ?? 1).toFixed(decimals);
  const form = decimals ? new RegExp(`^-?\\d+(\\.\\d{1,${decimals}})?$`) : /^-?\d+$/;
  if (!form.test(typed))
    return wrong(decimals ? `Write figures, like ${example}` : `Write a whole number, like ${example}`);
  const n = Number(typed);
  if (least !== undefined && n < least) return wrong(`At least ${least.toFixed(decimals)}`);
  if (most !== undefined && n > most) return wrong(`At most ${most.toFixed(decimals)}`);
  return ok(n);
}
