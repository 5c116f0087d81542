/**
 * Yes, no and, where staff ask, "not asked": equal choices, none chosen for anybody.
 * The large form is for the client's own hands.
 */
import { Label, Radio, RadioGroup } from "react-aria-components";
import { Choice } from "./choice";
import { FieldHint, type HintLine } from "./field-hint";

export type Answer = "yes" | "no" | "not_asked";

type Props = HintLine & {
  label: string;
  labelHidden?: boolean;
  value: Answer | null;
  onChange: (value: Answer) => void;
  /** Offers "Not asked" as a third choice. */
  notAsked?: boolean;
  large?: boolean;
  /** The two answers of the large form in the client's language. */
  words?: { yes: string; no: string };
  isReadOnly?: boolean;
  keepSpace?: boolean;
};

const two = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
] as const;
const three = [...two, { value: "not_asked", label: "Not asked" }] as const;

export function YesNo({ large, words, notAsked = false, ...props }: Props) {
  const options = notAsked ? three : two;
  if (!large) {
    const marked = options.map((o) =>
      o.value === "not_asked" && props.value === o.value ? { ...o, mark: "pending" as const } : o,
    );
    return <Choice<Answer> {...props} options={marked} />;
  }
  const { label, labelHidden, value, onChange, hint, error, caution, fine, keepSpace, ...aria } = props;
  return (
    <RadioGroup
      {...aria}
      value={value}
      onChange={(next) => onChange(next as Answer)}
      isInvalid={Boolean(error)}
      orientation="horizontal"
      className="choice large"
      validationBehavior="aria"
    >
      <Label className={labelHidden ? "visually-hidden" : "lab"}>{label}</Label>
      <div className="big-choices">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="big-choice">
            <span className="radio" />
            {option.value === "not_asked" ? option.label : (words?.[option.value] ?? option.label)}
          </Radio>
        ))}
      </div>
      <FieldHint hint={hint} error={error} caution={caution} fine={fine} keepSpace={keepSpace ?? false} />
    </RadioGroup>
  );
}
