/** Choose from a list or type: the list narrows as you type. With "own", what is typed may stand as it is. */
import {
  ComboBox as AriaComboBox,
  Button,
  Group,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components";
import { FieldHint, type HintLine } from "./field-hint";
import { Icon } from "./icon";

type Option = { value: string; label: string; detail?: string };

type Props = HintLine & {
  label: string;
  optional?: boolean;
  options: readonly Option[];
  /** What stands in the field. */
  text: string;
  onTextChange: (text: string) => void;
  /** A listed option was chosen. */
  onChoose?: (value: string) => void;
  own?: boolean;
  placeholder?: string;
  keepSpace?: boolean;
};

export function ComboBox(props: Props) {
  const {
    label,
    optional,
    options,
    text,
    onTextChange,
    onChoose,
    own = false,
    placeholder,
    hint,
    error,
    caution,
    fine,
    keepSpace,
  } = props;
  return (
    <AriaComboBox
      inputValue={text}
      onInputChange={onTextChange}
      onChange={(key) => key !== null && onChoose?.(String(key))}
      allowsCustomValue={own}
      isInvalid={Boolean(error)}
      menuTrigger="input"
      className="field"
      validationBehavior="aria"
      defaultItems={options.map((o) => ({ ...o, id: o.value }))}
    >
      <Label className="lab">
        {label}
        {optional && <span className="optional">optional</span>}
      </Label>
      <Group className="input">
        <Input {...(placeholder ? { placeholder } : {})} />
        <Button className="btn icon quiet sm">
          <Icon name="chev-d" />
        </Button>
      </Group>
      <FieldHint hint={hint} error={error} caution={caution} fine={fine} keepSpace={keepSpace} />
      <Popover className="popover" offset={4}>
        <ListBox<Option & { id: string }> className="listbox">
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="option">
              {option.label}
              {option.detail && <span className="detail meta">{option.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
