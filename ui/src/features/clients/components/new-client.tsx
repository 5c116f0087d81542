/** A new client: kept as it is typed, and checked all the while against everybody on file. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { NextBand } from "@/components/next-band";
import { PageHead } from "@/components/page-head";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import { formatTime } from "@/format/moment";
import type { ClientFields } from "@/ipc/bindings";
import { useClientWord, useSession } from "@/ipc/session-context";
import { useDraft } from "@/ipc/use-draft";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useCreateClient } from "../api/use-client";
import { useDuplicates } from "../api/use-duplicates";
import { ClientForm } from "./client-form";
import "./clients.css";
import { Duplicates } from "./duplicates";
import { fromTyped, isFields } from "./empty-fields";
import { sixDigits } from "./why-found";

type Props = {
  /** What was looked for and not found; carried into the record. */
  typed: string;
};

export function NewClient({ typed }: Props) {
  const draft = useDraft("new_client", isFields);
  const word = useClientWord();
  if (!draft.isReady) return <Loading says={`Opening a new ${word.one}`} rows={6} />;
  return <Form typed={typed} draft={draft} />;
}

type FormProps = Props & { draft: ReturnType<typeof useDraft<ClientFields>> };

function Form({ typed, draft }: FormProps) {
  const go = useNavigate();
  const zone = useSession().profile.fields.time_zone;
  const word = useClientWord();
  const [fields, setFields] = useState(() => (typed === "" && draft.left) || fromTyped(typed));
  const [waiting, setWaiting] = useState(typed === "" ? undefined : draft.left);
  const [notSame, setNotSame] = useState<Record<string, string>>({});
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

  function change(next: typeof fields) {
    setFields(next);
    draft.keep(next);
    // From the first key on this form is the draft: coming back after a lock must find it.
    if (typed !== "") void go({ to: "/clients/new", search: { name: "" }, replace: true });
  }
  function goOn(left: ClientFields) {
    setWaiting(undefined);
    change(left);
  }
  function save() {
    if (birthProblem || create.isPending) return;
    create.mutate(
      { fields, notSame },
      {
        onSuccess: async (client) => {
          await draft.discard();
          notify(`${client.name} saved as number ${sixDigits(client.number)}`);
          void go({ to: `/clients/${client.id}` });
        },
      },
    );
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
        {waiting && (
          <NextBand
            says={`An unfinished record is kept${waiting.given || waiting.family ? `: ${waiting.given} ${waiting.family}` : ""}`}
            because="Typing here takes its place"
          >
            <Button onPress={() => goOn(waiting)}>Go on with it</Button>
          </NextBand>
        )}
        {isPlainFailure && <Failure {...wordingOf(create.error)} />}
        <ClientForm fields={fields} onChange={change} errors={errors} onBirthProblem={setBirthProblem} />
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
        onNotSame={(id, reason) => setNotSame({ ...notSame, [id]: reason })}
        onOpen={(id) => void go({ to: `/clients/${id}` })}
      />
    </div>
  );
}
