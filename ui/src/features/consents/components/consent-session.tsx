/** One signing, from the client's hands back to staff: reading and answering, handing back, the last signature. */
import { useState } from "react";
import { Loading } from "@/components/loading";
import type { Consent } from "@/ipc/bindings";
import { useClientWord } from "@/ipc/session-context";
import { useCheckSignatures } from "../api/use-consent-acts";
import { useConsentDraft } from "../api/use-consent-draft";
import { useConsent, useExplainers } from "../api/use-consents";
import { ClientScreen } from "./client-screen";
import { whyRefused } from "./consent-words";
import { HandBack } from "./hand-back";
import { kioskWords } from "./kiosk-words";
import type { Signed } from "./sign-column";
import { signaturesOf } from "./signatures";
import { StaffSign } from "./staff-sign";
import { useStaffOnly } from "./use-staff-only";
import "./consents.css";

type Props = { id: string; onLeave: () => void };

export function ConsentSession({ id, onLeave }: Props) {
  const consent = useConsent(id);
  const leave = useStaffOnly(onLeave);
  // Once open it stays open, whatever becomes of reading it again: answers and signatures live on it.
  if (consent.data) return <InHand key={id} opened={consent.data} onLeave={leave} />;
  if (!consent.isError) return <Loading says="Opening the form" />;
  return (
    <HandBack
      isFinished={false}
      words={kioskWords("en")}
      failed={consent.error}
      onTaken={leave}
      onReturn={() => void consent.refetch()}
    />
  );
}

function InHand({ opened, onLeave }: { opened: Consent; onLeave: () => void }) {
  const open = useConsentDraft(opened);
  const [step, setStep] = useState<"client" | "leaving" | "finished" | "staff">("client");
  const [signed, setSigned] = useState<Signed>({});
  const explainers = useExplainers().data ?? [];
  const explainedBy = explainers.find((person) => person.id === open.draft.explained_by)?.name ?? "";
  const check = useCheckSignatures(opened.id);
  const word = useClientWord();
  const refused = check.error ? whyRefused(check.error, word) : null;
  async function stop(next: "leaving" | "finished") {
    await open.flush();
    setStep(next);
  }
  /** Looked at while whoever signed is still there to sign again. */
  function finish() {
    const signatures = signaturesOf(open.consent, open.draft, signed);
    check.mutate({ signatures }, { onSuccess: () => stop("finished") });
  }
  if (step === "client") {
    return (
      <ClientScreen
        key={open.consent.language}
        open={open}
        explainedBy={explainedBy}
        signed={signed}
        onSigned={(now) => {
          check.reset();
          setSigned(now);
        }}
        refused={refused}
        isChecking={check.isPending}
        onFinish={finish}
        onHandBack={() => void stop("leaving")}
        onLanguage={(language) => {
          check.reset();
          setSigned({});
          void open.switchTo(language);
        }}
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
      words={kioskWords(open.consent.language)}
      onTaken={() => (isFinished ? setStep("staff") : onLeave())}
      onReturn={() => setStep("client")}
    />
  );
}
