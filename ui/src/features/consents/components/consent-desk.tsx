/**
 * A form at the desk: the draft being prepared, the page awaited from paper, or the one signed. Without a
 * form named it is the consent to microneedling, which every treatment asks for: one press begins it.
 */
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { useShortcut } from "@/components/use-shortcut";
import { AppError } from "@/ipc/wire";
import { wordingOf } from "@/ipc/wording";
import { useStartForm } from "../api/use-consent-acts";
import { useConsent, useConsents } from "../api/use-consents";
import { ConsentPrepare } from "./consent-prepare";
import { ConsentSigned } from "./consent-signed";
import { PaperAwaited } from "./paper-awaited";
import "./consents.css";

export type DeskProps = {
  client: string;
  onBack: () => void;
  /** Puts the screen into the client's hands. */
  onHandOver: (consent: string) => void;
  /** Another form is opened in place of this one. */
  onOpen: (consent: string) => void;
  /** Print and save for a stored document, from the papers feature. */
  printing: (document: string, title: string, isMain?: boolean) => React.ReactNode;
};

/** What treatments are charted under. */
const CHARTED = "consent-mn";

export function ConsentDesk({ client, ...desk }: DeskProps) {
  const consents = useConsents(client);
  const start = useStartForm(client);
  if (consents.isPending) return <Loading says="Reading the consents" />;
  if (consents.isError) return <Refused error={consents.error} />;
  const mine = consents.data.filter((one) => one.code === CHARTED);
  const open = mine.find((one) => one.state === "draft") ?? mine.find((one) => one.state === "signed");
  if (open) return <OneForm key={open.id} id={open.id} client={client} {...desk} />;
  return (
    <div className="page">
      {start.isError && <Refused error={start.error} />}
      <Empty
        title="No consent yet"
        says="Prepare it here, explain it, then hand the screen over to read and sign."
      >
        <Button
          kind="primary"
          icon="plus"
          autoFocus
          isPending={start.isPending}
          onPress={() => start.mutate(CHARTED)}
        >
          Prepare consent
        </Button>
      </Empty>
    </div>
  );
}

/** One form, whatever it is of and however far it is. */
export function OneForm({ id, client, onBack, onHandOver, onOpen, printing }: DeskProps & { id: string }) {
  const consent = useConsent(id);
  const start = useStartForm(client);
  if (consent.isPending) return <Loading says="Opening the form" />;
  if (consent.isError) return <Refused error={consent.error} />;
  const { state, on_paper, code } = consent.data;
  if (state === "discarded") return <Discarded number={consent.data.number} onBack={onBack} />;
  if (state === "draft" && on_paper) {
    return <PaperAwaited key={id} id={id} onBack={onBack} printing={printing} />;
  }
  if (state === "draft") {
    return <ConsentPrepare key={id} id={id} onBack={onBack} onHandOver={onHandOver} />;
  }
  const again = () => start.mutate(code, { onSuccess: (begun) => onOpen(begun.id) });
  return (
    <ConsentSigned
      key={id}
      id={id}
      onBack={onBack}
      printing={printing}
      startNew={
        <>
          <Button icon="plus" isPending={start.isPending} onPress={again}>
            Sign anew
          </Button>
          {start.isError && <Refused error={start.error} />}
        </>
      }
    />
  );
}

function Discarded({ number, onBack }: { number: string; onBack: () => void }) {
  useShortcut("Escape", "Back", onBack);
  return (
    <div className="page">
      <Empty title="This form was discarded" says={`${number} was never signed. It stays on record.`}>
        <Button icon="chev-l" keys="Esc" autoFocus onPress={onBack}>
          Back
        </Button>
      </Empty>
    </div>
  );
}

export function Refused({ error }: { error: unknown }) {
  const reference = error instanceof AppError ? error.reference : undefined;
  return <Failure {...wordingOf(error)} reference={reference} />;
}
