/** One of a few, side by side. Nothing is chosen until somebody chooses. Arrow keys move. */
import { Label, Radio, RadioGroup } from "react-aria-components";
import { FieldHint, type HintLine } from "./field-hint";
import { Severity } from "./severity";
import type { MarkName } from "./severity-shapes";

type Option<V extends string> = { value: V; label: string; mark?: MarkName };

type Props<V extends string> = HintLine & {
  label: string;
  labelHidden?: boolean;
  optional?: boolean;
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  keepSpace?: boolean;
};

export function Choice<V extends string>(props: Props<V>) {
  const {
    label,
    labelHidden,
    optional,
    options,
    value,
    onChange,
    hint,
    error,
    caution,
    fine,
    keepSpace,
    ...aria
  } = props;
  return (
    <RadioGroup
      {...aria}
      value={value}
      onChange={(next) => onChange(next as V)}
      isInvalid={Boolean(error)}
      orientation="horizontal"
      className="choice"
      validationBehavior="aria"
    >
      <Label className={labelHidden ? "visually-hidden" : "lab"}>
        {label}
        {optional && <span className="optional">optional</span>}
      </Label>
      <div className="seg">
        {options.map((option) => (
          <Radio key={option.value} value={option.value}>
            {option.mark && <Severity name={option.mark} />}
            {option.label}
          </Radio>
        ))}
      </div>
      <FieldHint hint={hint} error={error} caution={caution} fine={fine} keepSpace={keepSpace} />
    </RadioGroup>
  );
}
