/** One line of text: label above, unit inside right, hint line kept. Read-only is not disabled. */
import { TextField as AriaTextField, Group, Input, Label, type TextFieldProps } from "react-aria-components";
import { FieldHint, type HintLine } from "./field-hint";

type Props = Omit<TextFieldProps, "children" | "className" | "style" | "isInvalid"> &
  HintLine & {
    label: string;
    /** Says "optional" after the label, in words. */
    optional?: boolean;
    /** Keeps the label for listeners but does not draw it: only inside a table with a heading. */
    labelHidden?: boolean;
    placeholder?: string | undefined;
    unit?: string;
    /** A mark or small control inside the field, right. */
    trailing?: React.ReactNode;
    leading?: React.ReactNode;
    code?: boolean;
    big?: boolean;
    keepSpace?: boolean;
    inputRef?: React.Ref<HTMLInputElement>;
  };

export function TextField(props: Props) {
  const {
    label,
    optional,
    labelHidden,
    placeholder,
    unit,
    trailing,
    leading,
    code,
    big,
    keepSpace,
    inputRef,
    ...rest
  } = props;
  const { hint, error, caution, fine, ...aria } = rest;
  const tone = caution ? " cau" : fine ? " ok" : "";
  const shape = `input${tone}${aria.isReadOnly ? " read" : ""}${code ? " code" : ""}${big ? " big" : ""}`;
  return (
    <AriaTextField {...aria} isInvalid={Boolean(error)} className="field" validationBehavior="aria">
      <Label className={labelHidden ? "visually-hidden" : "lab"}>
        {label}
        {optional && <span className="optional">optional</span>}
      </Label>
      <Group className={shape}>
        {leading}
        <Input {...(placeholder ? { placeholder } : {})} ref={inputRef ?? null} />
        {unit && <span className="unit">{unit}</span>}
        {trailing}
      </Group>
      <FieldHint hint={hint} error={error} caution={caution} fine={fine} keepSpace={keepSpace} />
    </AriaTextField>
  );
}
