/** A programme of one's own, or other numbers for one that is there. Loads to come use them. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { Failure } from "@/components/failure";
import { NumberField } from "@/components/number-field";
import { Switch } from "@/components/switch";
import { TextField } from "@/components/text-field";
import { notify } from "@/components/toast-queue";
import type { Method, Programme, ProgrammeFields } from "@/ipc/bindings";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useSaveProgramme } from "../api/use-sterilizers";
import { choicesOf, methods } from "./words";

type Props = { machine: string; was: Programme | undefined; onClose: () => void };

type Typed = {
  name: string;
  method: Method;
  wrapped: boolean;
  celsius: number | null;
  exposure: number | null;
  drying: number | null;
  source: string;
  active: boolean;
};

export function ProgrammeForm({ machine, was, onClose }: Props) {
  const [typed, setTyped] = useState<Typed>(() => typedFrom(was?.fields));
  const save = useSaveProgramme(machine, was);
  const wrong = fieldErrors(save.error);
  const known = ["name", "source", "min_temp_mc", "min_exposure_s", "min_drying_s"];
  const isElsewhere = save.isError && Object.keys(wrong).every((field) => !known.includes(field));
  const set = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const isWhole = typed.celsius !== null && typed.exposure !== null && typed.drying !== null;
  return (
    <form
      className="machine-form programme-form"
      aria-label="Programme"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const { celsius, exposure, drying, ...rest } = typed;
        if (save.isPending || celsius === null || exposure === null || drying === null) return;
        save.mutate(
          {
            ...rest,
            min_temp_mc: Math.round(celsius * 1000),
            min_exposure_s: Math.round(exposure * 60),
            min_drying_s: Math.round(drying * 60),
          },
          {
            onSuccess: ({ fields }) => {
              notify(`${fields.name} saved`);
              onClose();
            },
          },
        );
      }}
    >
      <TextField
        label="Name"
        value={typed.name}
        onChange={(name) => set({ name })}
        hint="As on the machine"
        error={wrong.name}
        maxLength={60}
        autoFocus
      />
      <TextField
        label="Source of the numbers"
        value={typed.source}
        onChange={(source) => set({ source })}
        hint="For example: instructions for use, page 31"
        error={wrong.source}
        maxLength={120}
      />
      <Choice
        label="Method"
        options={choicesOf(methods)}
        value={typed.method}
        onChange={(method) => set({ method })}
        keepSpace={false}
      />
      <Choice
        label="For packs"
        options={[
          { value: "wrapped", label: "Wrapped" },
          { value: "unwrapped", label: "Unwrapped" },
        ]}
        value={typed.wrapped ? "wrapped" : "unwrapped"}
        onChange={(next) => set({ wrapped: next === "wrapped" })}
        keepSpace={false}
      />
      <NumberField
        label="Least temperature"
        unit="°C"
        decimals={1}
        least={100}
        most={250}
        value={typed.celsius}
        onChange={(celsius) => set({ celsius })}
        error={wrong.min_temp_mc}
      />
      <NumberField
        label="Least time at it"
        unit="min"
        decimals={1}
        least={0.5}
        most={600}
        value={typed.exposure}
        onChange={(exposure) => set({ exposure })}
        error={wrong.min_exposure_s}
      />
      <NumberField
        label="Drying"
        unit="min"
        decimals={1}
        least={0}
        most={600}
        value={typed.drying}
        onChange={(drying) => set({ drying })}
        error={wrong.min_drying_s}
      />
      {was && (
        <Switch isSelected={typed.active} onChange={(active) => set({ active })}>
          Offered for new loads
        </Switch>
      )}
      {isElsewhere && (
        <div className="whole">
          <Failure {...wordingOf(save.error)} />
        </div>
      )}
      <div className="whole row">
        <Button onPress={onClose}>Cancel</Button>
        <Button
          kind="primary"
          type="submit"
          isPending={save.isPending}
          working="Saving"
          isDisabled={!isWhole || typed.name.trim() === ""}
        >
          Save programme
        </Button>
      </div>
    </form>
  );
}

function typedFrom(fields: ProgrammeFields | undefined): Typed {
  if (!fields) {
    return {
      name: "",
      method: "pre_vacuum",
      wrapped: true,
      celsius: 134,
      exposure: null,
      drying: null,
      source: "",
      active: true,
    };
  }
  const { min_temp_mc, min_exposure_s, min_drying_s, ...rest } = fields;
  return {
    ...rest,
    celsius: min_temp_mc / 1000,
    exposure: min_exposure_s / 60,
    drying: min_drying_s / 60,
  };
}
