/** Setting one number, always with where the practice took it from. The change is an act on record. */
import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { DepthField } from "@/components/depth-field";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { NumberField } from "@/components/number-field";
import { Switch } from "@/components/switch";
import { TextField } from "@/components/text-field";
import { notify } from "@/components/toast-queue";
import type { Parameter } from "@/ipc/bindings";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useSetParameter } from "../api/use-set-parameter";
import { type Kind, valueInWords } from "./parameter-groups";

type Props = { parameter: Parameter; kind: Kind; onClose: () => void };

export function NumberDialog({ parameter, kind, onClose }: Props) {
  const set = useSetParameter();
  const [value, setValue] = useState<number | null>(parameter.value);
  const [source, setSource] = useState("");
  const errors = fieldErrors(set.error);
  const inWords = (n: number) => valueInWords(parameter, n);
  const range = `From ${inWords(parameter.min)} to ${inWords(parameter.max)}. Default ${inWords(parameter.default)}`;
  const isOut = value !== null && (value < parameter.min || value > parameter.max);
  const waits =
    value === null || isOut
      ? "Set it after a value in range"
      : source.trim() === ""
        ? "Set it after the source is given"
        : undefined;
  function save(event: React.FormEvent) {
    event.preventDefault();
    if (waits || value === null || set.isPending) return;
    set.mutate(
      { key: parameter.key, value, source },
      {
        onSuccess: () => {
          notify(`${parameter.label}: ${inWords(value)}`);
          onClose();
        },
      },
    );
  }
  const shared = {
    label: "Value",
    value,
    onChange: (next: number | null) => setValue(next),
    hint: range,
    error: isOut ? range : errors.value,
    autoFocus: true,
  };
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      title={parameter.label}
      note={waits ?? "Writes one audit entry"}
      act={
        <Button
          kind="primary"
          type="submit"
          form="number"
          isDisabled={Boolean(waits)}
          isPending={set.isPending}
          working="Saving"
        >
          Set the number
        </Button>
      }
    >
      <Form id="number" className="number-form" onSubmit={save}>
        {kind === "depth" && <DepthField {...shared} />}
        {kind === "count" && <NumberField {...shared} unit={parameter.unit} />}
        {kind === "yes_no" && (
          <div className="field">
            <span className="lab">Value</span>
            <Switch isSelected={value === 1} onChange={(on) => setValue(on ? 1 : 0)}>
              {value === 1 ? "Yes" : "No"}
            </Switch>
            <span className="hint">Default {inWords(parameter.default)}</span>
          </div>
        )}
        {value !== parameter.default && (
          <Button kind="link" onPress={() => setValue(parameter.default)}>
            Use the default, {inWords(parameter.default)}
          </Button>
        )}
        <TextField
          label="Source"
          value={source}
          onChange={setSource}
          error={errors.source}
          hint="For example: Dr Lin, protocol of 3 March 2026"
        />
        <p className="meta">
          Now {inWords(parameter.value)}, from: {parameter.source}
        </p>
        {set.isError && Object.keys(errors).length === 0 && <Failure {...wordingOf(set.error)} />}
      </Form>
    </Dialog>
  );
}
