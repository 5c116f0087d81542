/** Changing a record: kept as it is typed. When somebody else saved first, what was typed here stays. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import { formatTime } from "@/format/moment";
import type { Client, ClientFields } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { type Draft, useDraft } from "@/ipc/use-draft";
import { AppError } from "@/ipc/wire";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useClientRecord, useUpdateClient } from "../api/use-client";
import { ClientForm } from "./client-form";
import "./clients.css";
import { isFields } from "./empty-fields";

export function EditClient({ id }: { id: string }) {
  const record = useClientRecord(id);
  const draft = useDraft<Kept>(`client:${id}`, isKept);
  if (record.isPending || !draft.isReady) return <Loading says="Opening the record" rows={6} />;
  if (record.isError) {
    return (
      <div className="page">
        <Failure {...wordingOf(record.error)} />
      </div>
    );
  }
  return <Form client={record.data} readAgain={async () => (await record.refetch()).data} draft={draft} />;
}

type Kept = { version: number; fields: ClientFields };

function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null) return false;
  const { version, fields } = value as Partial<Kept>;
  return typeof version === "number" && isFields(fields);
}

type FormProps = {
  client: Client;
  readAgain: () => Promise<Client | undefined>;
  draft: Draft<Kept>;
};

function Form({ client, readAgain, draft }: FormProps) {
  const go = useNavigate();
  const zone = useSession().profile.fields.time_zone;
  const [fields, setFields] = useState(draft.left?.fields ?? client.fields);
  // The record this typing began from; another's save in between is found by it.
  const [version, setVersion] = useState(draft.left?.version ?? client.version);
  const [birthProblem, setBirthProblem] = useState<string | undefined>();
  const update = useUpdateClient(client.id);
  const leave = () => void go({ to: `/clients/${client.id}` });
  const isChanged = fields !== client.fields;
  const discard = () => void draft.discard().then(leave);
  const isConflict = update.error instanceof AppError && update.error.code === "conflict";
  function change(next: typeof fields) {
    setFields(next);
    draft.keep({ version, fields: next });
  }
  function save() {
    if (birthProblem || update.isPending) return;
    update.mutate(
      { version, fields },
      {
        onSuccess: async (saved) => {
          await draft.discard();
          notify(`${saved.name} saved`);
          leave();
        },
      },
    );
  }
  useShortcut("Mod+Enter", "Save the record", save);
  async function saveOver() {
    const now = await readAgain();
    if (!now) return;
    setVersion(now.version);
    update.reset();
  }
  useShortcut("Escape", "Leave, keep the draft", leave);
  const errors = fieldErrors(update.error);
  return (
    <div className="new-client alone">
      <div className="new-client-form" data-region="">
        <PageHead
          title={<bdi>{client.name}</bdi>}
          sub={
            draft.savedAt === undefined
              ? draft.left
                ? "Details, with changes not saved yet"
                : "Details"
              : `Draft saved ${formatTime(draft.savedAt, zone)}`
          }
        />
        {isConflict && (
          <Failure
            kind="held"
            happened="Somebody saved this record before you"
            safe="What you typed is still here and nothing was overwritten. Save again to put your version over theirs; both stay in the record of changes."
          >
            <Button onPress={() => void saveOver()}>Keep my typing and save over it next time</Button>
          </Failure>
        )}
        {update.isError && !isConflict && Object.keys(errors).length === 0 && (
          <Failure {...wordingOf(update.error)} />
        )}
        <ClientForm fields={fields} onChange={change} errors={errors} onBirthProblem={setBirthProblem} />
        <footer className="foot-bar">
          <Button kind="quiet" keys="Esc" onPress={leave}>
            {isChanged ? "Leave, keep the draft" : "Leave as it was"}
          </Button>
          {isChanged && (
            <Button kind="quiet" icon="undo" onPress={discard}>
              Undo the changes
            </Button>
          )}
          <span className="grow" />
          <Button
            kind="primary"
            icon="check"
            keys="Mod+Enter"
            isDisabled={birthProblem !== undefined}
            isPending={update.isPending}
            working="Saving"
            onPress={save}
          >
            Save details
          </Button>
        </footer>
      </div>
    </div>
  );
}
