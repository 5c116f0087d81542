/** A typed day. The line under it repeats the day in words, with the age where it is a birth. */
import { ageOn, type Day, formatDay, todayHere } from "@/format/day";
import { earliestBirth, parseDay } from "@/format/parse-day";
import { Icon } from "./icon";
import { TextField } from "./text-field";
import { useParsedText } from "./use-parsed-text";

type Props = {
  label: string;
  value: Day | null;
  onChange: (day: Day | null, problem?: string) => void;
  /** "birth" refuses days to come and says the age. */
  purpose?: "birth" | "past" | "any";
  today?: Day;
  hint?: string | undefined;
  caution?: string | undefined;
  error?: string | undefined;
  optional?: boolean;
  autoFocus?: boolean;
  isReadOnly?: boolean;
  isRequired?: boolean;
};

export function DateField({
  value,
  onChange,
  purpose = "any",
  today = todayHere(),
  error,
  hint,
  ...rest
}: Props) {
  const limits = {
    notAfter: purpose === "any" ? undefined : today,
    notBefore: purpose === "birth" ? earliestBirth(today) : undefined,
  };
  const typed = useParsedText({ value, onChange, parse: (text) => parseDay(text, limits), print: formatDay });
  const echo = typed.meant === null ? undefined : inWords(typed.meant, purpose, today);
  return (
    <TextField
      {...rest}
      {...typed.field}
      error={typed.error ?? error}
      fine={echo}
      hint={hint ?? "For example 3 March 1991"}
      placeholder="Day, month, year"
      autoComplete="off"
      trailing={<Icon name="calendar" />}
    />
  );
}

function inWords(day: Day, purpose: Props["purpose"], today: Day): string {
  if (purpose !== "birth") return formatDay(day);
  const age = ageOn(day, today);
  return `${formatDay(day)}, ${age === 1 ? "1 year" : `${age} years`} old`;
}
