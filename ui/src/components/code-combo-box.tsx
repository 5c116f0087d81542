/**
 * A list whose options stand for codes. What is typed is kept here and never rewritten while somebody
 * types; its meaning is handed over with every letter, so that saving at once saves what is seen.
 */
import { useState } from "react";
import { ComboBox, type ComboOption } from "./combo-box";
import type { HintLine } from "./field-hint";

type Props = HintLine & {
  label: string;
  options: readonly ComboOption[];
  /** A code: of the list, or one of its own. */
  value: string;
  onChange: (value: string) => void;
  /** The code that typed words stand for. */
  meaning: (typed: string) => string;
  /** Said of a code the list does not have, once the field is left. */
  unlisted: (code: string) => string;
};

export function CodeComboBox({ value, onChange, meaning, unlisted, caution, ...rest }: Props) {
  const [typing, setTyping] = useState<{ text: string; before: string } | null>(null);
  const known = (code: string) => rest.options.find((option) => option.value === code);
  const nameOf = (code: string) => known(code)?.label ?? code;
  const before = typing?.before ?? value;
  function type(text: string) {
    setTyping(text === nameOf(before) ? null : { text, before });
    onChange(text.trim() === "" || text === nameOf(before) ? before : meaning(text));
  }
  function choose(code: string) {
    setTyping(null);
    onChange(code);
  }
  const isUnlisted = typing === null && value !== "" && !known(value);
  return (
    <ComboBox
      {...rest}
      // React Aria empties a field that is left without a choice, unless words of one's own may stand in
      // it; and it closes the list whenever the value changes, so the value before the typing is its.
      own
      text={typing?.text ?? nameOf(value)}
      onTextChange={type}
      value={before}
      onChoose={choose}
      onLeave={() => setTyping(null)}
      caution={caution ?? (isUnlisted ? unlisted(value) : undefined)}
    />
  );
}
