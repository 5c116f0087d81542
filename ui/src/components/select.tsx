/** One of many, from a list. Nothing is chosen until somebody chooses. */
import {
  Select as AriaSelect,
  Button,
  Group,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from "react-aria-components";
import { FieldHint, type HintLine } from "./field-hint";
import { Icon } from "./icon";

type Option<V extends string> = { value: V; label: string; detail?: string };

type Props<V extends string> = HintLine & {
  label: string;
  labelHidden?: boolean;
  optional?: boolean;
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  placeholder?: string;
  isDisabled?: boolean;
  keepSpace?: boolean;
};

export function Select<V extends string>(props: Props<V>) {
  const {
    label,
    labelHidden,
    optional,
    options,
    value,
    onChange,
    placeholder = "Choose",
    hint,
    error,
    caution,
    fine,
    keepSpace,
    ...aria
  } = props;
  return (
    <AriaSelect
      {...aria}
      value={value}
      onChange={(next) => next !== null && onChange(String(next) as V)}
      isInvalid={Boolean(error)}
      placeholder={placeholder}
      className="field"
      validationBehavior="aria"
    >
      <Label className={labelHidden ? "visually-hidden" : "lab"}>
        {label}
        {optional && <span className="optional">optional</span>}
      </Label>
      <Group className="input choose" isInvalid={Boolean(error)}>
        <Button className="choose-button">
          <SelectValue className="clip">
            {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
          </SelectValue>
          <Icon name="chev-d" className="end" />
        </Button>
      </Group>
      <FieldHint hint={hint} error={error} caution={caution} fine={fine} keepSpace={keepSpace} />
      <Popover className="popover" offset={4}>
        <ListBox className="listbox" items={options.map((o) => ({ ...o, id: o.value }))}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="option">
              {option.label}
              {option.detail && <span className="detail meta">{option.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
