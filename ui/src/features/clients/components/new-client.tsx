/** A new client: kept as it is typed, and checked all the while against everybody on file. */
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { PageHead } from "@/components/page-head";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import { formatClock } from "@/format/moment";
import { useClientWord } from "@/ipc/session-context";
import { useDraft } from "@/ipc/use-draft";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useCreateClient } from "../api/use-client";
import { ClientForm } from "./client-form";
import "./clients.css";
import { Duplicates } from "./duplicates";
import { fromTyped, isFields } from "./empty-fields";

type Props = {
  /** What was looked for and not found; carried into the record. */
  typed: string;
};

export function NewClient({ typed }: Props) {
  const go = useNavigate();
  const word = useClientWord();
  const [fields, setFields] = useState(() => fromTyped(typed));
  const [notSame, setNotSame] = useState<Record<string, string>>({});
  const [birthProblem, setBirthProblem] = useState<string | undefined>();
  const draft = useDraft("new_client", isFields);
  const create = useCreateClient();

  useEffect(() => {
    if (draft.left && typed === "") setFields(draft.left);
  }, [draft.left, typed]);

  function change(next: typeof fields) {
    setFields(next);
    draft.keep(next);
  }
  function save() {
    if (birthProblem) return;
    create.mutate(
      { fields, notSame },
      {
        onSuccess: async (client) => {
          await draft.discard();
          notify(`${client.name} saved as number ${client.number}`);
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
          sub={draft.savedAt === undefined ? "" : `Draft saved ${formatClock(draft.savedAt)}`}
        />
        {isPlainFailure && <Failure {...wordingOf(create.error)} />}
        <ClientForm fields={fields} onChange={change} errors={errors} onBirthProblem={setBirthProblem} />
        <footer className="foot-bar">
          <Button kind="quiet" keys="Esc" onPress={() => void go({ to: "/clients" })}>
            Cancel, keep the draft
          </Button>
          <span className="grow" />
          {birthProblem && <span className="meta">The date of birth is not right yet</span>}
          <Button
            kind="primary"
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
        probe={{
          given: fields.given,
          family: fields.family,
          born: fields.born,
          phone: fields.phone,
          email: fields.email,
          editing: null,
        }}
        notSame={notSame}
        onNotSame={(id, reason) => setNotSame({ ...notSame, [id]: reason })}
        onOpen={(id) => void go({ to: `/clients/${id}` })}
      />
    </div>
  );
}
