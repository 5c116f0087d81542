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
import { useSession } from "@/ipc/session-context";
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
            {one.scope === "treatment" ? "Treatment withdrawn" : "Photographs withdrawn"}{" "}
            {formatMoment(one.at, zone)}, received by {one.by}
            {one.reason && `: ${one.reason}`}
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

function Withdraw({ consent, onDone }: { consent: Consent; onDone: () => void }) {
  const withdraw = useWithdrawConsent(consent.id);
  const [scope, setScope] = useState<WithdrawalScope | null>(null);
  const [reason, setReason] = useState("");
  return (
    <Dialog
      isOpen
      onKeep={onDone}
      title="Record a withdrawal"
      note="The signed form stays"
      act={
        <Button
          kind="stop"
          isDisabled={scope === null}
          isPending={withdraw.isPending}
          onPress={() => scope && withdraw.mutate({ reason, scope }, { onSuccess: onDone })}
        >
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
        label="What the client said"
        optional
        value={reason}
        onChange={setReason}
        hint="A client owes no reason"
      />
    </Dialog>
  );
}
