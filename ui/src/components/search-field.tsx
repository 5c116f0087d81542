/** Search as you type. Esc empties it. */
import { SearchField as AriaSearchField, Group, Input } from "react-aria-components";
import { Icon } from "./icon";
import { Kbd } from "./kbd";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onSubmit?: (value: string) => void;
  /** Arrow down: into what was found. */
  onDown?: () => void;
  placeholder?: string;
  keys?: string;
  autoFocus?: boolean;
  /** For a field a scanner types into. */
  scanner?: boolean;
  inputRef?: React.Ref<HTMLInputElement>;
};

export function SearchField({ label, placeholder, keys, scanner, inputRef, onDown, ...aria }: Props) {
  return (
    <AriaSearchField {...aria} aria-label={label} className="field">
      <Group className={`input${scanner ? " code" : ""}`}>
        <Icon name={scanner ? "scan" : "search"} />
        <Input
          {...(placeholder ? { placeholder } : {})}
          ref={inputRef ?? null}
          onKeyDown={(event) => {
            if (event.key !== "ArrowDown" || !onDown) return;
            event.preventDefault();
            onDown();
          }}
        />
        {keys && <Kbd keys={keys} />}
      </Group>
    </AriaSearchField>
  );
}
