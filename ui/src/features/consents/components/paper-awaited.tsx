/**
 * A form out on paper: printed, signed by hand, its page scanned back. What stands on the page is read from
 * it here, line by line; nothing is taken for granted.
 */
import { useState } from "react";
import { Button } from "@/components/button";
import { Check } from "@/components/check";
import { Choice } from "@/components/choice";
import { DateField } from "@/components/date-field";
import { Failure } from "@/components/failure";
import { FormGroup } from "@/components/form-group";
import { Loading } from "@/components/loading";
import { Severity } from "@/components/severity";
import { TextField } from "@/components/text-field";
import { YesNo } from "@/components/yes-no";
import { todayHere } from "@/format/day";
import { formatMoment } from "@/format/moment";
import type { Consent, ConsentDraft, Signer } from "@/ipc/bindings";
import { useClientWord, useSession } from "@/ipc/session-context";
import { fieldErrors } from "@/ipc/wording";
import { useConsent } from "../api/use-consents";
import { useCallBackPaper, useSignPaper } from "../api/use-scans";
import { BringScans } from "./bring-scans";
import { Refused } from "./consent-desk";
import { ConsentHead } from "./consent-head";
import { ConsentPages } from "./consent-prepare";
import { ItemsTold } from "./item-told";
import { linesOf, signedOnPaper } from "./paper-words";
import { PlanFields } from "./plan-fields";
import { ScanButton, ScanView } from "./scan-view";
import { TalkFields } from "./talk-fields";
import "./scans.css";

type Props = {
  id: string;
  onBack: () => void;
  printing: (document: string, title: string, isMain?: boolean) => React.ReactNode;
};

export function PaperAwaited({ id, onBack, printing }: Props) {
  const consent = useConsent(id);
  if (consent.isPending) return <Loading says="Opening the consent" />;
  if (consent.isError) return <Refused error={consent.error} />;
  return <Awaited key={id} consent={consent.data} onBack={onBack} printing={printing} />;
}

function Awaited({ consent, onBack, printing }: Omit<Props, "id"> & { consent: Consent }) {
  const zone = useSession().profile.fields.time_zone;
  const back = useCallBackPaper(consent.id);
  const [scan] = consent.scans;
  if (!consent.on_paper) return null;
  return (
    <div className="consent-prepare">
      <div className="consent-fields consent-scroll">
        <ConsentHead title={consent.name} sub={`${consent.number}, awaiting scan`} onBack={onBack} />
        <p className="consent-note" role="status">
          <Severity name={scan ? "done" : "pending"} />
          Printed {formatMoment(consent.on_paper.at, zone)}.{" "}
          {scan
            ? "Its page is back. Record what stands on it."
            : "Print it, have it signed, and scan the page."}
        </p>
        {!scan && printing(consent.on_paper.document, `${consent.name}, to sign by hand`)}
        <BringScans />
        {consent.scans.map((one, at) => (
          <ScanButton key={one.id} scan={one} page={at + 1} />
        ))}
        {scan ? (
          <Record consent={consent} />
        ) : (
          <div className="row">
            <Button icon="undo" isPending={back.isPending} onPress={() => back.mutate()}>
              Sign on the screen instead
            </Button>
          </div>
        )}
        {back.isError && <Refused error={back.error} />}
      </div>
      {scan ? (
        <div className="consent-pages scan-beside" tabIndex={0} role="group" aria-label="The signed page">
          <ScanView scan={scan.id} title="The signed page" />
        </div>
      ) : (
        <ConsentPages id={consent.id} name={consent.name} version={consent.version} />
      )}
    </div>
  );
}

const yesNo = (answer: boolean | null) => (answer === null ? null : answer ? "yes" : "no");

function Record({ consent }: { consent: Consent }) {
  const word = useClientWord();
  const sign = useSignPaper(consent.id);
  const [draft, setDraft] = useState<ConsentDraft>(consent.draft);
  const [signedOn, setSignedOn] = useState<string | null>(todayHere());
  const [time, setTime] = useState("");
  const [signed, setSigned] = useState<readonly Signer[]>([]);
  const errors = fieldErrors(sign.error);
  const change = (changes: Partial<ConsentDraft>) => setDraft((now) => ({ ...now, ...changes }));
  // What was printed blank was written by hand, and is read from the page.
  const hasBlanks = consent.missing.some((item) => item.startsWith("plan."));
  const refused = sign.isError ? signedOnPaper(sign.error, word) : null;
  const isMisfit = Object.keys(errors).length > 0;
  function record() {
    if (!signedOn || sign.isPending) return;
    const signing = { draft, signed_on: signedOn, signed_time: time, signed: [...signed] };
    sign.mutate({ version: consent.version, signing });
  }
  return (
    <>
      {hasBlanks && (
        <PlanFields
          asks={consent.asks}
          plan={draft.plan}
          onChange={(plan) => change({ plan })}
          errors={errors}
        />
      )}
      <TalkFields
        asks={consent.asks}
        draft={draft}
        isMinor={consent.is_minor}
        onChange={change}
        errors={errors}
      />
      <FormGroup name="Marked on the paper">
        {linesOf(consent.asks).map(({ key, label, read, write }) => (
          <YesNo
            key={key}
            label={label}
            value={yesNo(read(draft))}
            onChange={(answer) => change(write(draft, answer === "yes"))}
            error={errors[key]}
          />
        ))}
        <ItemsTold consent={consent} draft={draft} onChange={change} errors={errors} />
        {draft.photos.marketing && (
          <TextField
            label="Where they may appear"
            value={draft.marketing_uses}
            onChange={(marketing_uses) => change({ marketing_uses })}
            error={errors.marketing_uses}
          />
        )}
        <Choice
          label="Copy"
          options={[
            { value: "taken", label: "Taken" },
            { value: "e_copy", label: "As a file" },
            { value: "declined", label: "Declined" },
          ]}
          value={draft.copy}
          onChange={(copy) => change({ copy })}
          error={errors.copy}
        />
      </FormGroup>
      <FormGroup name="Signed">
        <div className="talk-line">
          <DateField
            label="Signed on"
            purpose="past"
            value={signedOn}
            onChange={(day) => setSignedOn(day)}
            error={errors.signed_on}
          />
          <TextField
            label="Time"
            value={time}
            onChange={setTime}
            hint="For example 14:05"
            error={errors.signed_time}
          />
        </div>
        {consent.signers.map((signer) => (
          <Check
            key={signer}
            isSelected={signed.includes(signer)}
            onChange={(on) =>
              setSigned((now) => (on ? [...now, signer] : now.filter((other) => other !== signer)))
            }
          >
            {lineSigned(signer, word.one)}
          </Check>
        ))}
      </FormGroup>
      {refused && isMisfit && (
        <Failure kind="warn" happened="Not recorded: something does not fit" safe={refused} />
      )}
      {sign.isError && !isMisfit && <Refused error={sign.error} />}
      <div className="row">
        <Button
          kind="primary"
          icon="sign"
          isDisabled={!signedOn || time.trim() === "" || signed.length === 0}
          isPending={sign.isPending}
          working="Recording"
          onPress={record}
        >
          Record as signed on paper
        </Button>
      </div>
      <p className="meta">After this nothing on the form changes. The scanned page is its evidence.</p>
    </>
  );
}

function lineSigned(signer: Signer, client: string): string {
  const lines: Record<Signer, string> = {
    client: `The ${client} signed on the line`,
    guardian: "The parent or guardian signed on the line",
    minor_assent: "The young person signed on the line",
    practitioner: "Whoever explained signed on the line",
    witness: "The witness or interpreter signed on the line",
  };
  return lines[signer];
}
