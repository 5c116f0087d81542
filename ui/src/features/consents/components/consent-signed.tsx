/** A signed form: its frozen pages, print and save, its evidence, and the withdrawal. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Loading } from "@/components/loading";
import { Severity } from "@/components/severity";
import { formatDay } from "@/format/day";
import { formatMoment } from "@/format/moment";
import { useSession } from "@/ipc/session-context";
import { useConsent } from "../api/use-consents";
import { LaterSessions } from "./confirm-session";
import { Refused } from "./consent-desk";
import { ConsentHead } from "./consent-head";
import { ConsentPages } from "./consent-prepare";
import { EvidenceDialog } from "./evidence-dialog";
import { scopeWord } from "./form-words";
import { ScanButton } from "./scan-view";
import { Withdraw } from "./withdraw-dialog";

type Props = {
  id: string;
  onBack: () => void;
  printing: (document: string, title: string, isMain?: boolean) => React.ReactNode;
  startNew: React.ReactNode;
};

export function ConsentSigned({ id, onBack, printing, startNew }: Props) {
  const consent = useConsent(id);
  const zone = useSession().profile.fields.time_zone;
  const [isWithdrawing, setWithdrawing] = useState(false);
  const [isEvidence, setEvidence] = useState(false);
  if (consent.isPending) return <Loading says="Opening the consent" />;
  if (consent.isError) return <Refused error={consent.error} />;
  const { signed, withdrawals, number, name, code, version, on_paper, scans } = consent.data;
  if (!signed) return null;
  return (
    <div className="consent-prepare">
      <div className="consent-fields consent-scroll">
        <ConsentHead title={name} sub={`${number}, signed`} onBack={onBack} />
        <p className="consent-note">
          <Severity name="done" />
          Signed {formatMoment(signed.at, zone)},{" "}
          {signed.valid_until
            ? `valid until ${formatDay(signed.valid_until)}`
            : "valid until it is withdrawn"}
          {signed.by_guardian ? ", by the guardian" : ""}
        </p>
        {on_paper && (
          <p className="consent-note">
            <Severity name="done" />
            Signed by hand on paper, {scans.length === 1 ? "1 scanned page" : `${scans.length} scanned pages`}
          </p>
        )}
        {scans.map((scan, at) => (
          <ScanButton key={scan.id} scan={scan} page={at + 1} />
        ))}
        {withdrawals.map((one) => (
          <p key={one.at} className="consent-note">
            <Severity name="warn" />
            <span>
              {scopeWord(one.scope, code)}: withdrawn{" "}
              {one.told_on ? formatDay(one.told_on) : formatMoment(one.at, zone)}
              {one.how === "spoken" && ", by word of mouth"}
              {one.how === "written" && ", in writing"}, received by <bdi>{one.received_by}</bdi>
              {one.reason && (
                <>
                  : <bdi>{one.reason}</bdi>
                </>
              )}
            </span>
          </p>
        ))}
        {printing(signed.document, name)}
        <LaterSessions consent={consent.data} printing={printing} />
        <div className="row">
          {startNew}
          <Button icon="lock" onPress={() => setEvidence(true)}>
            Evidence
          </Button>
          <Button kind="quiet" onPress={() => setWithdrawing(true)}>
            Record a withdrawal
          </Button>
        </div>
        {isEvidence && <EvidenceDialog consent={id} number={number} onClose={() => setEvidence(false)} />}
        {isWithdrawing && <Withdraw consent={consent.data} onDone={() => setWithdrawing(false)} />}
      </div>
      <ConsentPages id={id} name={name} version={version} />
    </div>
  );
}
