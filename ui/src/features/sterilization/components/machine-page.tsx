/** One machine as on its plate, and the programmes it runs. A new one asks for its programmes next. */
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { DateField } from "@/components/date-field";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { Region } from "@/components/region";
import { Switch } from "@/components/switch";
import { TextField } from "@/components/text-field";
import { notify } from "@/components/toast-queue";
import type { Sterilizer, SterilizerFields } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { type Draft, useDraft } from "@/ipc/use-draft";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useSaveSterilizer, useSterilizers } from "../api/use-sterilizers";
import { Programmes } from "./programmes";
import "./sterilization.css";
import { choicesOf, classes } from "./words";

const NEW = "new";
const empty: SterilizerFields = {
  code: "",
  make: "",
  model: "",
  serial: "",
  class: "b",
  installed_on: null,
  service_due: null,
  validation_due: null,
  active: true,
};

export function MachinePage({ id }: { id: string }) {
  const sterilizers = useSterilizers();
  const { me } = useSession();
  if (sterilizers.isPending) return <Loading says="Opening the machine" rows={6} />;
  if (sterilizers.isError) {
    return (
      <div className="page">
        <Failure {...wordingOf(sterilizers.error)} />
      </div>
    );
  }
  const machine = sterilizers.data.find((one) => one.sterilizer.id === id)?.sterilizer;
  if (!machine && id !== NEW) {
    return (
      <Empty title="There is no such machine" says="It may have been restored away. Open Sterilization." />
    );
  }
  return (
    <div className="page machine-page">
      <PageHead
        title={
          machine
            ? `${machine.fields.code} ${machine.fields.make} ${machine.fields.model}`
            : "Add a sterilizer"
        }
        sub={<Link to="/sterilization">Sterilization</Link>}
      />
      <Region title="Machine" note="As on its plate">
        {me.may_manage ? (
          <MachineForm key={machine?.version ?? 0} machine={machine} />
        ) : (
          <p className="none meta">
            {machine &&
              `${classes[machine.fields.class]}, serial ${machine.fields.serial || "not written down"}. `}
            People who manage the practice change it.
          </p>
        )}
      </Region>
      {machine && <Programmes machine={machine} />}
    </div>
  );
}

function MachineForm({ machine }: { machine: Sterilizer | undefined }) {
  const draft = useDraft(`sterilizer:${machine?.id ?? NEW}`, isFields);
  return draft.isReady ? (
    <Form machine={machine} draft={draft} />
  ) : (
    <Loading says="Opening the form" rows={3} />
  );
}

type FormProps = { machine: Sterilizer | undefined; draft: Draft<SterilizerFields> };

function Form({ machine, draft }: FormProps) {
  const [typed, setTyped] = useState(draft.left ?? machine?.fields ?? empty);
  const [unclear, setUnclear] = useState<readonly string[]>([]);
  const save = useSaveSterilizer(machine);
  const go = useNavigate();
  const wrong = fieldErrors(save.error);
  const isElsewhere = save.isError && Object.keys(wrong).every((field) => !(field in empty));
  function set(part: Partial<SterilizerFields>) {
    const next = { ...typed, ...part };
    setTyped(next);
    draft.keep(next);
  }
  const day =
    (key: "installed_on" | "service_due" | "validation_due") => (value: string | null, problem?: string) => {
      setUnclear((before) => [...before.filter((other) => other !== key), ...(problem ? [key] : [])]);
      set({ [key]: value });
    };
  return (
    <form
      className="machine-form"
      aria-label="Machine"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (save.isPending || unclear.length > 0) return;
        save.mutate(typed, {
          onSuccess: async (saved) => {
            await draft.discard();
            notify(machine ? `${saved.fields.code} saved` : `${saved.fields.code} added. Now its programmes`);
            if (!machine)
              void go({ to: "/sterilization/machines/$id", params: { id: saved.id }, replace: true });
          },
        });
      }}
    >
      <TextField
        label="Code"
        code
        value={typed.code}
        onChange={(code) => set({ code })}
        isReadOnly={machine !== undefined}
        hint={
          machine
            ? "It begins every load number and never changes"
            : "Short, like A1. It begins every load number"
        }
        error={wrong.code}
        maxLength={4}
        autoFocus={machine === undefined}
      />
      <TextField
        label="Make"
        value={typed.make}
        onChange={(make) => set({ make })}
        error={wrong.make}
        maxLength={60}
      />
      <TextField
        label="Model"
        value={typed.model}
        onChange={(model) => set({ model })}
        error={wrong.model}
        maxLength={60}
      />
      <TextField
        label="Serial number"
        optional
        value={typed.serial}
        onChange={(serial) => set({ serial })}
        error={wrong.serial}
        maxLength={60}
      />
      <div className="whole">
        <Choice
          label="Class"
          options={choicesOf(classes)}
          value={typed.class}
          onChange={(next) => set({ class: next })}
          hint={classHints[typed.class]}
        />
      </div>
      <DateField
        label="Installed"
        optional
        purpose="past"
        value={typed.installed_on}
        onChange={day("installed_on")}
        error={wrong.installed_on}
      />
      <DateField
        label="Next service"
        optional
        value={typed.service_due}
        onChange={day("service_due")}
        error={wrong.service_due}
      />
      <DateField
        label="Next validation"
        optional
        value={typed.validation_due}
        onChange={day("validation_due")}
        error={wrong.validation_due}
      />
      {machine && (
        <Switch isSelected={typed.active} onChange={(active) => set({ active })}>
          In use here
        </Switch>
      )}
      {isElsewhere && (
        <div className="whole">
          <Failure {...wordingOf(save.error)} />
        </div>
      )}
      <div className="whole row">
        <Button
          kind={machine ? "standard" : "primary"}
          type="submit"
          isPending={save.isPending}
          working="Saving"
          isDisabled={unclear.length > 0}
        >
          {machine ? "Save machine" : "Add sterilizer"}
        </Button>
      </div>
    </form>
  );
}

const classHints = {
  n: "Air leaves by gravity: unwrapped solid instruments",
  s: "Vacuum for what its maker names",
  b: "Vacuum for wrapped, hollow and porous loads",
} as const;

function isFields(value: unknown): value is SterilizerFields {
  return typeof value === "object" && value !== null && Object.keys(empty).every((key) => key in value);
}
