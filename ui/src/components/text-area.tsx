/** Several lines of text, such as a reason. "least" counts letters, so a short reason says how far it is. */
import {
  TextArea as AriaTextArea,
  Group,
  Label,
  TextField,
  type TextFieldProps,
} from "react-aria-components";
import { FieldHint, type HintLine } from "./field-hint";

type Props = Omit<TextFieldProps, "children" | "className" | "style" | "isInvalid"> &
  HintLine & {
    label: string;
    optional?: boolean;
    rows?: number;
    placeholder?: string;
    least?: number;
    value: string;
  };

export function TextArea(props: Props) {
  const { label, optional, rows = 2, placeholder, least, hint, error, caution, fine, ...aria } = props;
  const count = [...aria.value.trim()].length;
  const counted = least ? `${count} ${count === 1 ? "character" : "characters"}, at least ${least}` : hint;
  return (
    <TextField {...aria} isInvalid={Boolean(error)} className="field" validationBehavior="aria">
      <Label className="lab">
        {label}
        {optional && <span className="optional">optional</span>}
      </Label>
      <Group className="input area">
        <AriaTextArea rows={rows} {...(placeholder ? { placeholder } : {})} />
      </Group>
      <FieldHint hint={hint ?? counted} error={error} caution={caution} fine={fine} />
    </TextField>
  );
}
