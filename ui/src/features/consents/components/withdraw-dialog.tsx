/** A withdrawal, by word of mouth too: what is taken back, when it was said, how, and who heard it. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { DateField } from "@/components/date-field";
import { Dialog } from "@/components/dialog";
import { Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { todayHere } from "@/format/day";
import type { Consent, WithdrawalScope, WithdrawnHow } from "@/ipc/bindings";
import { useClientWord, useSession } from "@/ipc/session-context";
import { type Draft, isText, useDraft } from "@/ipc/use-draft";
import { fieldErrors } from "@/ipc/wording";
import { useWithdrawConsent } from "../api/use-consent-acts";
import { useActiveStaff } from "../api/use-consents";
import { Refused } from "./consent-desk";
import { scopeWord } from "./form-words";

type Props = { consent: Consent; onDone: () => void };

export function Withdraw(props: Props) {
  const draft = useDraft(`withdraw:${props.consent.id}`, isText);
  return draft.isReady && <WithdrawDialog {...props} draft={draft} />;
}

/** A form that can be withdrawn in one way leaves nothing to choose. */
const onlyOne = (scopes: readonly WithdrawalScope[]) => (scopes.length === 1 ? (scopes[0] ?? null) : null);

function WithdrawDialog({ consent, onDone, draft }: Props & { draft: Draft<string> }) {
  const withdraw = useWithdrawConsent(consent.id);
  const word = useClientWord();
  const { me } = useSession();
  const people = useActiveStaff().data ?? [];
  // What was said comes back after a lock; what it takes back is chosen each time.
  const [scope, setScope] = useState<WithdrawalScope | null>(onlyOne(consent.withdrawable));
  const [how, setHow] = useState<WithdrawnHow | null>(null);
  const [toldOn, setToldOn] = useState<string | null>(todayHere());
  const [receivedBy, setReceivedBy] = useState<string | null>(me.id);
  const [reason, setReason] = useState(draft.left ?? "");
  const errors = fieldErrors(withdraw.error);
  const isReady = scope !== null && how !== null && toldOn !== null && receivedBy !== null;
  function record() {
    if (!scope || !how || !toldOn || !receivedBy || withdraw.isPending) return;
    const done = { onSuccess: () => void draft.discard().then(onDone) };
    withdraw.mutate({ scope, how, told_on: toldOn, received_by: receivedBy, reason }, done);
  }
  return (
    <Dialog
      isOpen
      onKeep={onDone}
      title="Record a withdrawal"
      note="The signed form stays. What is withdrawn ends now"
      act={
        <Button kind="stop" isDisabled={!isReady} isPending={withdraw.isPending} onPress={record}>
          Record withdrawal
        </Button>
      }
    >
      {withdraw.isError && !errors.told_on && !errors.reason && <Refused error={withdraw.error} />}
      <Choice
        label="What is withdrawn"
        options={consent.withdrawable.map((one) => ({ value: one, label: scopeWord(one, consent.code) }))}
        value={scope}
        onChange={setScope}
      />
      <Choice
        label="How it was said"
        options={[
          { value: "spoken", label: "By word of mouth" },
          { value: "written", label: "In writing" },
        ]}
        value={how}
        onChange={setHow}
        hint="Word of mouth is enough"
      />
      <DateField
        label="Said on"
        purpose="past"
        value={toldOn}
        onChange={(day) => setToldOn(day)}
        error={errors.told_on}
      />
      <Select
        label="Received by"
        options={people.map((person) => ({ value: person.id, label: person.name }))}
        value={receivedBy}
        onChange={setReceivedBy}
      />
      <TextArea
        label={`What the ${word.one} said`}
        optional
        value={reason}
        onChange={(next) => {
          setReason(next);
          draft.keep(next);
        }}
        hint={`A ${word.one} owes no reason`}
        error={errors.reason}
      />
    </Dialog>
  );
}
