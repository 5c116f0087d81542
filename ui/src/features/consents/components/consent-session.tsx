/** One signing, from the client's hands back to staff: reading and answering, handing back, the last signature. */
import { useState } from "react";
import { Loading } from "@/components/loading";
import type { Consent } from "@/ipc/bindings";
import { useConsentDraft } from "../api/use-consent-draft";
import { useConsent, useExplainers } from "../api/use-consents";
import { ClientScreen } from "./client-screen";
import { Refused } from "./consent-desk";
import { HandBack } from "./hand-back";
import type { Signed } from "./sign-column";
import { StaffSign } from "./staff-sign";
import "./consents.css";

type Props = { id: string; onLeave: () => void };

export function ConsentSession({ id, onLeave }: Props) {
  const consent = useConsent(id);
  if (consent.isPending) return <Loading says="Opening the form" />;
  if (consent.isError) return <Refused error={consent.error} />;
  return <InHand key={id} opened={consent.data} onLeave={onLeave} />;
}

function InHand({ opened, onLeave }: { opened: Consent; onLeave: () => void }) {
  const open = useConsentDraft(opened);
  const [step, setStep] = useState<"client" | "leaving" | "finished" | "staff">("client");
  const [signed, setSigned] = useState<Signed>({});
  const explainers = useExplainers().data ?? [];
  const explainedBy = explainers.find((person) => person.id === open.draft.explained_by)?.name ?? "";
  async function stop(next: "leaving" | "finished") {
    await open.flush();
    setStep(next);
  }
  if (step === "client") {
    return (
      <ClientScreen
        open={open}
        explainedBy={explainedBy}
        signed={signed}
        onSigned={setSigned}
        onFinish={() => void stop("finished")}
        onHandBack={() => void stop("leaving")}
      />
    );
  }
  if (step === "staff") {
    return <StaffSign open={open} signed={signed} onDone={onLeave} onReturn={() => setStep("client")} />;
  }
  const isFinished = step === "finished";
  return (
    <HandBack
      isFinished={isFinished}
      onTaken={() => (isFinished ? setStep("staff") : onLeave())}
      onReturn={() => setStep("client")}
    />
  );
}
