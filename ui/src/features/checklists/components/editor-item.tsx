/** One item in the editor: a line that opens to its fields. */
import { useState } from "react";
import { Check } from "@/components/check";
import { Icon } from "@/components/icon";
import { IconButton } from "@/components/icon-button";
import { NumberField } from "@/components/number-field";
import { Select } from "@/components/select";
import { TextField } from "@/components/text-field";
import type { EditedItem } from "@/ipc/bindings";
import { blocksWords } from "./blocks-words";
import { EditorChoices } from "./editor-choices";
import { forces, kinds, shuts } from "./editor-words";

type Props = {
  item: EditedItem;
  number: number;
  earlier: readonly EditedItem[];
  isLast: boolean;
  /** By the field's wire name, "items.3.label". */
  errors: Record<string, string>;
  onChange: (part: Partial<EditedItem>) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
};

export function EditorItem(props: Props) {
  const { item, number, earlier, isLast, errors, onChange, onMove, onRemove } = props;
  const [isOpen, setOpen] = useState(item.label === "");
  const at = `items.${number - 1}.`;
  const mine = Object.entries(errors).filter(([field]) => field.startsWith(at));
  const error = (field: string) => errors[at + field];
  const kind = kinds.find((one) => one.value === item.kind)?.label ?? "";
  const name = item.label || `Item ${number}`;
  return (
    <section className="editor-item" aria-label={name}>
      <div className="editor-line">
        <button type="button" className="editor-open" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon name={isOpen ? "chev-d" : "chev-r"} />
          <span className="meta">{number}</span>
          <span className="medium grow">{item.label || "New item"}</span>
          {mine.length > 0 && <span className="c-stop meta">{mine[0]?.[1]}</span>}
          {item.blocks && <span className="meta">{blocksWords(item, item.blocks)}</span>}
          <span className="meta">{kind}</span>
        </button>
        <IconButton
          icon="chev-u"
          label={`Move ${name} up`}
          kind="quiet"
          size="sm"
          isDisabled={number === 1}
          onPress={() => onMove(-1)}
        />
        <IconButton
          icon="chev-d"
          label={`Move ${name} down`}
          kind="quiet"
          size="sm"
          isDisabled={isLast}
          onPress={() => onMove(1)}
        />
        <IconButton icon="close" label={`Remove ${name}`} kind="quiet" size="sm" onPress={onRemove} />
      </div>
      {isOpen && (
        <div className="fields">
          <div className="wide">
            <TextField
              label="What is asked"
              value={item.label}
              onChange={(label) => onChange({ label })}
              error={error("label")}
              maxLength={120}
            />
          </div>
          <TextField
            label="What counts as done"
            optional
            value={item.hint}
            onChange={(hint) => onChange({ hint })}
            maxLength={200}
          />
          <TextField
            label="Why it is asked"
            optional
            value={item.why}
            onChange={(why) => onChange({ why })}
            maxLength={200}
          />
          <Select
            label="Answered with"
            options={kinds}
            value={item.kind}
            onChange={(next) => onChange({ ...cleared, kind: next })}
          />
          {item.kind === "number" && (
            <NumberLimits item={item} earlier={earlier} error={error} onChange={onChange} />
          )}
          {item.kind === "choice" && (
            <div className="wide">
              <EditorChoices
                choices={item.choices}
                error={error("choices")}
                onChange={(choices) => onChange({ choices })}
              />
            </div>
          )}
          <Select
            label="A failure shuts"
            options={shuts}
            value={item.blocks ?? "nothing"}
            onChange={(next) =>
              onChange(
                next === "nothing" ? { blocks: null, holds: false, severity: "block" } : { blocks: next },
              )
            }
          />
          {item.blocks && (
            <Select
              label="How far"
              options={forces}
              value={item.severity}
              onChange={(severity) => onChange({ severity })}
            />
          )}
          {item.kind === "time" && item.blocks && (
            <NumberField
              label="Good for"
              optional
              unit="h"
              least={1}
              value={item.good_for_hours}
              onChange={(hours) => onChange({ good_for_hours: hours })}
              error={error("good_for_hours")}
            />
          )}
          <div className="wide row wrap">
            {item.blocks && (
              <Check isSelected={item.holds} onChange={(holds) => onChange({ holds })}>
                Stays shut until a later answer passes
              </Check>
            )}
            <Check isSelected={item.if_used} onChange={(if_used) => onChange({ if_used })}>
              May be “not used here”
            </Check>
            <Check
              isSelected={item.optional}
              isInvalid={error("optional") !== undefined}
              onChange={(optional) => onChange({ optional })}
            >
              May be left out
            </Check>
          </div>
        </div>
      )}
    </section>
  );
}

/** What only one kind of item has. */
const cleared: Partial<EditedItem> = {
  unit: "",
  low: "",
  high: "",
  at_least: null,
  share_of: null,
  choices: [],
  good_for_hours: null,
};

type LimitProps = {
  item: EditedItem;
  earlier: readonly EditedItem[];
  error: (field: string) => string | undefined;
  onChange: (part: Partial<EditedItem>) => void;
};

function NumberLimits({ item, earlier, error, onChange }: LimitProps) {
  const numbers = earlier.filter((other) => other.kind === "number" && other.key !== "");
  return (
    <>
      <TextField
        label="Unit"
        value={item.unit}
        onChange={(unit) => onChange({ unit })}
        error={error("unit")}
        maxLength={12}
      />
      <TextField
        label="Smallest that passes"
        optional
        unit={item.unit}
        value={item.low}
        onChange={(low) => onChange({ low })}
        error={error("low")}
      />
      <TextField
        label="Largest that passes"
        optional
        unit={item.unit}
        value={item.high}
        onChange={(high) => onChange({ high })}
        error={error("high")}
      />
      {numbers.length > 0 && (
        <Select
          label="At least as much as"
          options={[
            { value: "", label: "No other number" },
            ...numbers.map((other) => ({ value: other.key, label: other.label })),
          ]}
          value={item.at_least ?? ""}
          onChange={(key) => onChange({ at_least: key === "" ? null : key })}
          error={error("at_least")}
        />
      )}
    </>
  );
}
