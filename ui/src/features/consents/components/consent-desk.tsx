/** Consent at the desk: the draft being prepared, the one in force, or a new one to start. */
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { AppError } from "@/ipc/wire";
import { wordingOf } from "@/ipc/wording";
import { useStartConsent } from "../api/use-consent-acts";
import { useConsents } from "../api/use-consents";
import { ConsentPrepare } from "./consent-prepare";
import { ConsentSigned } from "./consent-signed";
import { emptyPlan } from "./empty-plan";
import { PaperAwaited } from "./paper-awaited";
import "./consents.css";

type Props = {
  client: string;
  onBack: () => void;
  /** Puts the screen into the client's hands. */
  onHandOver: (consent: string) => void;
  /** Print and save for a stored document, from the papers feature. */
  printing: (document: string, title: string, isMain?: boolean) => React.ReactNode;
};

export function ConsentDesk({ client, onBack, onHandOver, printing }: Props) {
  const consents = useConsents(client);
  const start = useStartConsent(client);
  if (consents.isPending) return <Loading says="Reading the consents" />;
  if (consents.isError) return <Refused error={consents.error} />;
  const draft = consents.data.find((one) => one.state === "draft");
  const signed = consents.data.find((one) => one.state === "signed");
  if (draft?.awaits_page) {
    return <PaperAwaited key={draft.id} id={draft.id} onBack={onBack} printing={printing} />;
  }
  if (draft) {
    return <ConsentPrepare key={draft.id} id={draft.id} onBack={onBack} onHandOver={onHandOver} />;
  }
  const begin = () => start.mutate(emptyPlan(signed));
  if (signed) {
    return (
      <ConsentSigned
        key={signed.id}
        id={signed.id}
        onBack={onBack}
        printing={printing}
        startNew={
          <>
            <Button icon="plus" isPending={start.isPending} onPress={begin}>
              New consent
            </Button>
            {start.isError && <Refused error={start.error} />}
          </>
        }
      />
    );
  }
  return (
    <div className="page">
      {start.isError && <Refused error={start.error} />}
      <Empty
        title="No consent yet"
        says="Prepare it here, explain it, then hand the screen over to read and sign."
      >
        <Button kind="primary" icon="plus" autoFocus isPending={start.isPending} onPress={begin}>
          Prepare consent
        </Button>
      </Empty>
    </div>
  );
}

export function Refused({ error }: { error: unknown }) {
  const reference = error instanceof AppError ? error.reference : undefined;
  return <Failure {...wordingOf(error)} reference={reference} />;
}
