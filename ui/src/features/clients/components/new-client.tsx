/** A new client: kept as it is typed, and checked all the while against everybody on file. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import { formatTime } from "@/format/moment";
import type { ClientFields } from "@/ipc/bindings";
import { useClientWord, useSession } from "@/ipc/session-context";
import { type Draft, useDraft } from "@/ipc/use-draft";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useCreateClient } from "../api/use-client";
import { useDuplicates } from "../api/use-duplicates";
import { ClientForm } from "./client-form";
import "./clients.css";
import { Duplicates } from "./duplicates";
import { fromTyped, isFields } from "./empty-fields";
import { KeptClient, KeptFirst } from "./kept-client";
import { sixDigits } from "./why-found";

type Props = {
  /** What was looked for and not found; carried into the record. */
  typed: string;
};

/** The record as typed so far, and who was said to be somebody else, with the reason. */
type Kept = { fields: ClientFields; notSame: Record<string, string> };

function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null) return false;
  const { fields, notSame } = value as Partial<Kept>;
  return isFields(fields) && typeof notSame === "object" && notSame !== null;
}

export function NewClient({ typed }: Props) {
  const draft = useDraft("new_client", isKept);
  const word = useClientWord();
  const [chosen, setChosen] = useState<Kept | undefined>();
  if (!draft.isReady) return <Loading says={`Opening a new ${word.one}`} rows={6} />;
  const { left } = draft;
  const anew: Kept = { fields: fromTyped(typed), notSame: {} };
  const startAnew = () => void draft.discard().then(() => setChosen(anew));
  if (chosen || !left) return <Form key="chosen" start={chosen ?? anew} draft={draft} />;
  // Whoever comes with another name says which is meant: neither takes the place of the other unasked.
  if (typed !== "") {
    return (
      <KeptFirst fields={left.fields} at={draft.leftAt} onGoOn={() => setChosen(left)} onAnew={startAnew} />
    );
  }
  return (
    <Form start={left} draft={draft}>
      <KeptClient fields={left.fields} at={draft.leftAt} onAnew={startAnew} />
    </Form>
  );
}

type FormProps = {
  start: Kept;
  draft: Draft<Kept>;
  /** Said above the fields. */
  children?: React.ReactNode;
};

function Form({ start, draft, children }: FormProps) {
  const go = useNavigate();
  const zone = useSession().profile.fields.time_zone;
  const word = useClientWord();
  const [kept, setKept] = useState(start);
  const { fields, notSame } = kept;
  const [birthProblem, setBirthProblem] = useState<string | undefined>();
  const create = useCreateClient();
  const found = useDuplicates({
    given: fields.given,
    family: fields.family,
    born: fields.born,
    phone: fields.phone,
    email: fields.email,
    editing: null,
  });
  const open = (found.data ?? []).filter((duplicate) => !(duplicate.hit.id in notSame));
  const isProbable = open[0]?.strength === "probable";

  function change(part: Partial<Kept>) {
    const next = { ...kept, ...part };
    setKept(next);
    draft.keep(next);
  }
  function save() {
    if (birthProblem || create.isPending) return;
    create.mutate(kept, {
      onSuccess: async (client) => {
        await draft.discard();
        notify(`${client.name} saved as number ${sixDigits(client.number)}`);
        void go({ to: `/clients/${client.id}` });
      },
    });
  }
  useShortcut("Mod+Enter", `Save the new ${word.one}`, save);
  useShortcut("Escape", "Leave, keep the draft", () => void go({ to: "/clients" }));

  const errors = fieldErrors(create.error);
  const isPlainFailure = create.isError && Object.keys(errors).length === 0;
  return (
    <div className="new-client">
      <div className="new-client-form" data-region="">
        <PageHead
          title={`New ${word.one}`}
          sub={draft.savedAt === undefined ? "" : `Draft saved ${formatTime(draft.savedAt, zone)}`}
        />
        {children}
        {isPlainFailure && <Failure {...wordingOf(create.error)} />}
        <ClientForm
          fields={fields}
          onChange={(next) => change({ fields: next })}
          errors={errors}
          onBirthProblem={setBirthProblem}
        />
        <footer className="foot-bar">
          <Button kind="quiet" keys="Esc" onPress={() => void go({ to: "/clients" })}>
            Cancel, keep the draft
          </Button>
          <span className="grow" />
          {birthProblem && <span className="meta">The date of birth is not right yet</span>}
          <Button
            kind={isProbable ? "standard" : "primary"}
            icon="check"
            keys="Mod+Enter"
            isDisabled={birthProblem !== undefined}
            isPending={create.isPending}
            working="Saving"
            onPress={save}
          >
            Save as a new {word.one}
          </Button>
        </footer>
      </div>
      <Duplicates
        open={open}
        isError={found.isError}
        onNotSame={(id, reason) => change({ notSame: { ...notSame, [id]: reason } })}
        onOpen={(id) => void go({ to: `/clients/${id}` })}
      />
    </div>
  );
}
