/** A form of the practice's own: what it is for, what it is called, and the words it begins with. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { Failure } from "@/components/failure";
import { Region } from "@/components/region";
import { Select } from "@/components/select";
import { TextField } from "@/components/text-field";
import type { FormListed, FormWording, NewFormKind } from "@/ipc/bindings";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useCreateForm } from "../api/use-forms";
import { BARE, kindWords, startsOf } from "./new-form-starts";

type Props = { forms: readonly FormListed[]; onBegun: (begun: FormWording) => void; onLeave: () => void };

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value: value as NewFormKind, label }));
/** The languages the program has words of its own in. */
const bareLanguages = [
  { value: "en", label: "English" },
  { value: "es", label: "Español" },
];

export function NewFormRegion({ forms, onBegun, onLeave }: Props) {
  const create = useCreateForm();
  const [kind, setKind] = useState<NewFormKind | null>(null);
  const [name, setName] = useState("");
  const [from, setFrom] = useState<string | null>(null);
  const [language, setLanguage] = useState("en");
  const errors = fieldErrors(create.error);
  const isReady = kind !== null && from !== null && name.trim() !== "";
  function begin() {
    if (!kind || !from || !isReady || create.isPending) return;
    const form = { kind, name, from: from === BARE ? null : from, language };
    create.mutate(form, { onSuccess: onBegun });
  }
  return (
    <Region title="New form" note="It begins as a draft. Nothing is made from it until it is put in force">
      <form
        className="new-form"
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        <Choice
          label="What it is for"
          options={kinds}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setFrom(null);
          }}
        />
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={60}
          hint="Its code is made from it. The title can change later"
          error={errors.name}
          autoFocus
        />
        {kind && (
          <Select
            label="Begins with"
            options={startsOf(kind, forms)}
            value={from}
            onChange={setFrom}
            error={errors.from}
          />
        )}
        {from === BARE && (
          <Choice
            label="Language"
            options={bareLanguages}
            value={language}
            onChange={setLanguage}
            error={errors.language}
          />
        )}
        {create.isError && Object.keys(errors).length === 0 && <Failure {...wordingOf(create.error)} />}
        <div className="row">
          <Button
            type="submit"
            kind="primary"
            icon="plus"
            isDisabled={!isReady}
            isPending={create.isPending}
            working="Beginning"
          >
            Begin the form
          </Button>
          <Button kind="quiet" onPress={onLeave}>
            Leave it
          </Button>
        </div>
      </form>
    </Region>
  );
}
