/** Changing a record. When somebody else saved first, what was typed here stays. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import type { Client } from "@/ipc/bindings";
import { AppError } from "@/ipc/wire";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useClientRecord, useUpdateClient } from "../api/use-client";
import { ClientForm } from "./client-form";
import "./clients.css";

export function EditClient({ id }: { id: string }) {
  const record = useClientRecord(id);
  if (record.isPending) return <Loading says="Opening the record" rows={6} />;
  if (record.isError) {
    return (
      <div className="page">
        <Failure {...wordingOf(record.error)} />
      </div>
    );
  }
  return <Form client={record.data} readAgain={() => void record.refetch()} />;
}

function Form({ client, readAgain }: { client: Client; readAgain: () => void }) {
  const go = useNavigate();
  const [fields, setFields] = useState(client.fields);
  const [birthProblem, setBirthProblem] = useState<string | undefined>();
  const update = useUpdateClient(client.id);
  const leave = () => void go({ to: `/clients/${client.id}` });
  const isConflict = update.error instanceof AppError && update.error.code === "conflict";
  function save() {
    if (birthProblem) return;
    update.mutate(
      { version: client.version, fields },
      {
        onSuccess: (saved) => {
          notify(`${saved.name} saved`);
          leave();
        },
      },
    );
  }
  useShortcut("Mod+Enter", "Save the record", save);
  useShortcut("Escape", "Leave as it was", leave);
  const errors = fieldErrors(update.error);
  return (
    <div className="new-client alone">
      <div className="new-client-form" data-region="">
        <PageHead title={<bdi>{client.name}</bdi>} sub="Details" />
        {isConflict && (
          <Failure
            kind="held"
            happened="Somebody saved this record before you"
            safe="What you typed is still here and nothing was overwritten. Save again to put your version over theirs; both stay in the record of changes."
          >
            <Button onPress={readAgain}>Keep my typing and save over it next time</Button>
          </Failure>
        )}
        {update.isError && !isConflict && Object.keys(errors).length === 0 && (
          <Failure {...wordingOf(update.error)} />
        )}
        <ClientForm fields={fields} onChange={setFields} errors={errors} onBirthProblem={setBirthProblem} />
        <footer className="foot-bar">
          <Button kind="quiet" keys="Esc" onPress={leave}>
            Leave as it was
          </Button>
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
