/** Every form a client can be given, found by typing; Enter begins it, or goes on with one already begun. */
import { useState } from "react";
import { Autocomplete, Header, ListBox, ListBoxItem, ListBoxSection, useFilter } from "react-aria-components";
import { Empty } from "@/components/empty";
import { Loading } from "@/components/loading";
import { SearchField } from "@/components/search-field";
import { Severity } from "@/components/severity";
import type { StartableForm } from "@/ipc/bindings";
import { useStartForm } from "../api/use-consent-acts";
import { useStartableForms } from "../api/use-consents";
import { Refused } from "./consent-desk";
import { ConsentHead } from "./consent-head";
import { startLine } from "./form-words";
import "./consents.css";
import "./forms.css";

type Props = {
  client: string;
  onBack: () => void;
  onOpen: (consent: string) => void;
};

export function NewForm({ client, onBack, onOpen }: Props) {
  const forms = useStartableForms(client);
  return (
    <div className="page new-form">
      <ConsentHead title="New consent" sub="Or another form to sign" onBack={onBack} />
      {forms.isPending && <Loading says="Reading the forms" rows={6} />}
      {forms.isError && <Refused error={forms.error} />}
      {forms.data?.length === 0 && (
        <Empty
          title="No form is in force"
          says="Whoever manages the practice puts forms in force under Forms."
        />
      )}
      {forms.data && forms.data.length > 0 && <Choose client={client} forms={forms.data} onOpen={onOpen} />}
    </div>
  );
}

type Choosing = { client: string; forms: readonly StartableForm[]; onOpen: (consent: string) => void };

function Choose({ client, forms, onOpen }: Choosing) {
  const start = useStartForm(client);
  const [typed, setTyped] = useState("");
  const { contains } = useFilter({ sensitivity: "base" });
  function choose(form: StartableForm) {
    if (form.draft) return onOpen(form.draft);
    if (!start.isPending) start.mutate(form.code, { onSuccess: (begun) => onOpen(begun.id) });
  }
  const found = forms.filter((form) => contains(form.name, typed.trim()));
  const sections = [
    { heading: "For a treatment", forms: found.filter((form) => form.is_for_treatment) },
    { heading: "On their own", forms: found.filter((form) => !form.is_for_treatment) },
  ].filter((section) => section.forms.length > 0);
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField
        label="Find a form"
        placeholder="Peel, laser, photographs"
        value={typed}
        onChange={setTyped}
        autoFocus
      />
      {start.isError && <Refused error={start.error} />}
      <ListBox
        className="form-choices"
        aria-label="Forms"
        renderEmptyState={() => (
          <Empty title="No form is called that" says="The forms in force are searched by their titles." />
        )}
      >
        {sections.map((section) => (
          <ListBoxSection key={section.heading} id={section.heading}>
            <Header className="label">{section.heading}</Header>
            {section.forms.map((form) => (
              <ListBoxItem
                key={form.code}
                id={form.code}
                textValue={form.name}
                className="form-choice"
                onAction={() => choose(form)}
              >
                <FormChoice form={form} />
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </Autocomplete>
  );
}

function FormChoice({ form }: { form: StartableForm }) {
  const { mark, says } = startLine(form);
  return (
    <>
      <span className="medium">{form.name}</span>
      <span className="meta">
        {mark && <Severity name={mark} size={14} />}
        {says}
      </span>
    </>
  );
}
