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
  useFilter,
} from "react-aria-components";
import { FieldHint, type HintLine } from "./field-hint";
import { Icon } from "./icon";

export type ComboOption = { value: string; label: string; detail?: string };

type Props = HintLine & {
  label: string;
  optional?: boolean;
  options: readonly ComboOption[];
  /** What stands in the field. */
  text: string;
  onTextChange: (text: string) => void;
  /** The option marked in the list; left out where what stands in the field is all there is. */
  value?: string;
  /** A listed option was chosen. */
  onChoose?: (value: string) => void;
  /** The field was left, with or without a choice. */
  onLeave?: () => void;
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
    value,
    onChoose,
    onLeave,
    own = false,
    placeholder,
    hint,
    error,
    caution,
    fine,
    keepSpace,
  } = props;
  const { contains } = useFilter({ sensitivity: "base" });
  // The list is also searched by its second words: a language by its own name and by its English one.
  const second = new Map(options.map(({ label: name, detail = "" }) => [name, detail]));
  const fits = (name: string, typed: string) =>
    contains(name, typed) || contains(second.get(name) ?? "", typed);
  return (
    <AriaComboBox
      inputValue={text}
      onInputChange={onTextChange}
      {...(value === undefined ? {} : { value })}
      onChange={(key) => key !== null && onChoose?.(String(key))}
      onBlur={() => onLeave?.()}
      allowsCustomValue={own}
      isInvalid={Boolean(error)}
      menuTrigger="input"
      className="field"
      validationBehavior="aria"
      defaultFilter={fits}
      defaultItems={options.map((o) => ({ ...o, id: o.value }))}
    >
      <Label className="lab">
        {label}
        {optional && <span className="optional">optional</span>}
      </Label>
      <Group className="input">
        <Input {...(placeholder ? { placeholder } : {})} onKeyDownCapture={closeListFirst} />
        <Button className="btn icon quiet sm">
          <Icon name="chev-d" />
        </Button>
      </Group>
      <FieldHint hint={hint} error={error} caution={caution} fine={fine} keepSpace={keepSpace} />
      <Popover className="popover" offset={4}>
        <ListBox<ComboOption & { id: string }> className="listbox">
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

/** Esc closes the list; only then does it mean the screen. */
function closeListFirst(event: React.KeyboardEvent<HTMLInputElement>) {
  const isOpen = event.currentTarget.getAttribute("aria-expanded") === "true";
  if (event.key === "Escape" && isOpen) event.preventDefault();
}
