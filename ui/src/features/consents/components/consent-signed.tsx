/** A signed consent: its frozen pages, print and save, and the withdrawal. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { Dialog } from "@/components/dialog";
import { Loading } from "@/components/loading";
import { Severity } from "@/components/severity";
import { TextArea } from "@/components/text-area";
import { formatDay } from "@/format/day";
import { formatMoment } from "@/format/moment";
import type { Consent, WithdrawalScope } from "@/ipc/bindings";
import { useClientWord, useSession } from "@/ipc/session-context";
import { type Draft, isText, useDraft } from "@/ipc/use-draft";
import { fieldErrors } from "@/ipc/wording";
import { useWithdrawConsent } from "../api/use-consent-acts";
import { useConsent } from "../api/use-consents";
import { Refused } from "./consent-desk";
import { ConsentHead } from "./consent-head";
import { ConsentPages } from "./consent-prepare";

type Props = {
  id: string;
  onBack: () => void;
  printing: (document: string, title: string) => React.ReactNode;
  startNew: React.ReactNode;
};

export function ConsentSigned({ id, onBack, printing, startNew }: Props) {
  const consent = useConsent(id);
  const zone = useSession().profile.fields.time_zone;
  const [isWithdrawing, setWithdrawing] = useState(false);
  if (consent.isPending) return <Loading says="Opening the consent" />;
  if (consent.isError) return <Refused error={consent.error} />;
  const { signed, withdrawals, number, version } = consent.data;
  if (!signed) return null;
  return (
    <div className="consent-prepare">
      <div className="consent-fields consent-scroll">
        <ConsentHead title="Consent signed" number={number} onBack={onBack} />
        <p className="consent-note">
          <Severity name="done" />
          Signed {formatMoment(signed.at, zone)}, valid until {formatDay(signed.valid_until)}
          {signed.by_guardian ? ", by the guardian" : ""}
        </p>
        {withdrawals.map((one) => (
          <p key={one.at} className="consent-note">
            <Severity name="warn" />
            <span>
              {one.scope === "treatment" ? "Treatment withdrawn" : "Photographs withdrawn"}{" "}
              {formatMoment(one.at, zone)}, received by <bdi>{one.by}</bdi>
              {one.reason && (
                <>
                  : <bdi>{one.reason}</bdi>
                </>
              )}
            </span>
          </p>
        ))}
        {printing(signed.document, "Consent")}
        <div className="row">
          {startNew}
          <Button kind="quiet" onPress={() => setWithdrawing(true)}>
            Record a withdrawal
          </Button>
        </div>
        {isWithdrawing && <Withdraw consent={consent.data} onDone={() => setWithdrawing(false)} />}
      </div>
      <ConsentPages id={id} version={version} />
    </div>
  );
}

type WithdrawProps = { consent: Consent; onDone: () => void };

function Withdraw(props: WithdrawProps) {
  const draft = useDraft(`withdraw:${props.consent.id}`, isText);
  return draft.isReady && <WithdrawDialog {...props} draft={draft} />;
}

function WithdrawDialog({ consent, onDone, draft }: WithdrawProps & { draft: Draft<string> }) {
  const withdraw = useWithdrawConsent(consent.id);
  const word = useClientWord();
  // What was said comes back after a lock; what it takes back is chosen each time.
  const [scope, setScope] = useState<WithdrawalScope | null>(null);
  const [reason, setReason] = useState(draft.left ?? "");
  const errors = fieldErrors(withdraw.error);
  function record() {
    if (!scope || withdraw.isPending) return;
    const done = { onSuccess: () => void draft.discard().then(onDone) };
    withdraw.mutate({ reason, scope }, done);
  }
  return (
    <Dialog
      isOpen
      onKeep={onDone}
      title="Record a withdrawal"
      note="The signed form stays"
      act={
        <Button kind="stop" isDisabled={scope === null} isPending={withdraw.isPending} onPress={record}>
          Record withdrawal
        </Button>
      }
    >
      {withdraw.isError && <Refused error={withdraw.error} />}
      <Choice
        label="What is withdrawn"
        options={[
          { value: "treatment", label: "The treatment" },
          { value: "photos", label: "Use of photographs" },
        ]}
        value={scope}
        onChange={setScope}
        hint="It ends today"
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
