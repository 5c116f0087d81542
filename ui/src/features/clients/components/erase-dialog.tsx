/** Asks why, what a recall may still use, and who it is; then the record is gone for good. */
import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PassphraseField } from "@/components/passphrase-field";
import { Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { notify } from "@/components/toast-queue";
import { formatDay } from "@/format/day";
import type { Client, ErasureBasis, ErasureOutlook } from "@/ipc/bindings";
import { AppError } from "@/ipc/wire";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useEraseClient, useErasureOutlook } from "../api/use-erasure";
import { AnswerFields } from "./answer-fields";
import { howLongKept, waysToReach, whatGoes, whatStays, whatWaits } from "./erasing";
import { useAnswer } from "./use-answer";

type Props = { client: Client; onClose: () => void };

const NONE = "none";
const FORM = "erase-client";
/** Fields whose errors are said beside them. */
const SHOWN = ["reason", "basis", "contact", "own_passphrase", "requested_on"];

export function EraseDialog({ client, onClose }: Props) {
  const outlook = useErasureOutlook(client.id);
  const [basis, setBasis] = useState<ErasureBasis | null>(null);
  const [reason, setReason] = useState("");
  const [contact, setContact] = useState<string>(NONE);
  const [own, setOwn] = useState("");
  const answer = useAnswer();
  const erase = useEraseClient(client.id, (said) => {
    notify(said);
    onClose();
  });
  const waits = outlook.data ? whatWaits(outlook.data) : [];
  const isReady = outlook.data !== undefined && waits.length === 0;
  // Whoever did not ask is not answered.
  const answered = basis === "asked" ? answer.chosen : ({ by: "none" } as const);
  const isComplete = basis !== null && reason.trim() !== "" && own !== "" && answered !== null;
  function act(event: React.FormEvent) {
    event.preventDefault();
    if (!isReady || !isComplete || basis === null || answered === null || erase.isPending) return;
    const kept = contact === NONE ? "" : contact;
    erase.mutate(
      { version: client.version, erasure: { basis, reason, contact: kept }, own, answer: answered },
      { onError: () => setOwn("") },
    );
  }
  const wrong = fieldErrors(erase.error);
  const elsewhere = erase.error instanceof AppError && SHOWN.includes(erase.error.field ?? "");
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "block", says: "This cannot be undone" }}
      title={
        <>
          Erase the record of <bdi>{client.name}</bdi>?
        </>
      }
      keepLabel="Keep the record"
      note="Writes one audit entry"
      act={
        <Button
          kind="stop"
          type="submit"
          form={FORM}
          isDisabled={!isReady || !isComplete}
          isPending={erase.isPending}
          working="Erasing"
        >
          Erase for good
        </Button>
      }
    >
      {outlook.isPending && <Loading says="Looking what it would take" rows={4} />}
      {outlook.isError && (
        <Failure {...wordingOf(outlook.error)}>
          <Button icon="undo" onPress={() => void outlook.refetch()}>
            Try again
          </Button>
        </Failure>
      )}
      {waits.map((line) => (
        <Failure key={line} happened="The record cannot be erased yet" safe={line} />
      ))}
      {outlook.data && isReady && (
        <Form id={FORM} className="stack erase-form" onSubmit={act}>
          <Takes outlook={outlook.data} />
          <Choice
            label="Why"
            options={[
              { value: "asked", label: "The client asked for it" },
              { value: "retention_over", label: "The time for keeping it is over" },
            ]}
            value={basis}
            onChange={setBasis}
            hint={howLongKept(outlook.data)}
            error={wrong.basis}
          />
          <TextArea
            label="In your words"
            value={reason}
            onChange={setReason}
            hint="It stays on record: name nobody and no condition"
            error={wrong.reason}
            rows={2}
          />
          {outlook.data.contact_until && (
            <Select
              label="Keep for recalls"
              options={[
                { value: NONE, label: "Keep no contact" },
                ...waysToReach(client).map((way) => ({ value: way, label: way })),
              ]}
              value={contact}
              onChange={(next) => setContact(next ?? NONE)}
              hint={`One way of reaching them if a load or lot fails, until ${formatDay(outlook.data.contact_until)}`}
              error={wrong.contact}
            />
          )}
          {basis === "asked" && <AnswerFields answer={answer} error={wrong.requested_on} />}
          <PassphraseField
            label="Your passphrase"
            value={own}
            onChange={setOwn}
            error={wrong.own_passphrase}
            hint="So that nobody does this at a window left open"
          />
          {erase.error && !elsewhere && (
            <Failure
              {...wordingOf(erase.error)}
              reference={erase.error instanceof AppError ? erase.error.reference : undefined}
            />
          )}
        </Form>
      )}
    </Dialog>
  );
}

function Takes({ outlook }: { outlook: ErasureOutlook }) {
  return (
    <dl className="pairs">
      <dt>Goes</dt>
      <dd>
        {whatGoes(outlook).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </dd>
      <dt>Stays</dt>
      <dd>{whatStays(outlook)}</dd>
      <dt>Backups</dt>
      <dd>
        Those made before today still hold the record until newer ones take their place. After going back to
        one of them, erase again.
      </dd>
    </dl>
  );
}
