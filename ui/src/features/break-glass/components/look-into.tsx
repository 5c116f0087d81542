/** An emergency summary somebody opened: who, when, why, and the note that closes it. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { TextArea } from "@/components/text-area";
import { notify } from "@/components/toast-queue";
import { formatMoment } from "@/format/moment";
import type { BrokenGlass } from "@/ipc/bindings";
import { useClientWord, useSession } from "@/ipc/session-context";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useAcknowledgeBreakGlass, useBrokenGlass } from "../api/use-break-glass";
import "./break-glass.css";

export function LookInto({ id }: { id: string }) {
  const glass = useBrokenGlass(id);
  if (glass.isPending) return <Loading says="Opening the entry" />;
  if (glass.isError) {
    return (
      <div className="page">
        <Failure {...wordingOf(glass.error)}>
          <Button icon="undo" onPress={() => void glass.refetch()}>
            Try again
          </Button>
        </Failure>
      </div>
    );
  }
  return (
    <div className="page look-into">
      <PageHead title="Emergency summary opened" />
      <Facts glass={glass.data} />
      {!glass.data.acknowledged && <Note id={id} />}
    </div>
  );
}

function Facts({ glass }: { glass: BrokenGlass }) {
  const { profile } = useSession();
  const { One } = useClientWord();
  const go = useNavigate();
  const zone = profile.fields.time_zone;
  const { acknowledged } = glass;
  return (
    <dl className="pairs look-into-facts">
      <div>
        <dt>{One}</dt>
        <dd>
          <Button kind="link" onPress={() => void go({ to: `/clients/${glass.client}` })}>
            {glass.client_name}
          </Button>
        </dd>
      </div>
      <div>
        <dt>Opened by</dt>
        <dd>
          <bdi>{glass.by_name}</bdi>, {formatMoment(glass.at, zone)}
        </dd>
      </div>
      <div>
        <dt>Reason</dt>
        <dd className="typed-lines">
          <bdi>{glass.reason}</bdi>
        </dd>
      </div>
      {acknowledged && (
        <div>
          <dt>Looked into by</dt>
          <dd className="typed-lines">
            <bdi>{acknowledged.by_name}</bdi>, {formatMoment(acknowledged.at, zone)}:{" "}
            <bdi>{acknowledged.note}</bdi>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Note({ id }: { id: string }) {
  const close = useAcknowledgeBreakGlass(id);
  const go = useNavigate();
  const [note, setNote] = useState("");
  const errors = fieldErrors(close.error);
  const isBlank = note.trim() === "";
  function act(event: React.FormEvent) {
    event.preventDefault();
    if (isBlank || close.isPending) return;
    close.mutate(note, {
      onSuccess: () => {
        notify("Looked into. It is off the work list");
        void go({ to: "/" });
      },
    });
  }
  return (
    <Form className="reason-form" onSubmit={act}>
      <TextArea
        label="What you found"
        hint="Ask whoever opened it. The note stays on the record with your name"
        value={note}
        onChange={setNote}
        rows={3}
        autoFocus
        error={errors.note}
      />
      {close.error && !errors.note && <Failure {...wordingOf(close.error)} />}
      <div className="row">
        <Button
          kind="primary"
          icon="check"
          type="submit"
          isDisabled={isBlank}
          isPending={close.isPending}
          working="Saving"
        >
          Looked into
        </Button>
      </div>
    </Form>
  );
}
