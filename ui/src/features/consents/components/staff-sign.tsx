/** The last signature: whoever explained signs as themselves, and the form is frozen. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { SignaturePad } from "@/components/signature-pad";
import type { Signature } from "@/components/signature-strokes";
import { formatMoment } from "@/format/moment";
import type { SignatureFields, Signer } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { AppError } from "@/ipc/wire";
import { ruleWording, wordingOf } from "@/ipc/wording";
import { useSignConsent } from "../api/use-consent-acts";
import type { OpenDraft } from "../api/use-consent-draft";
import { padLabels } from "./consent-words";
import type { Signed } from "./sign-column";

type Props = { open: OpenDraft; signed: Signed; onDone: () => void; onReturn: () => void };

export function StaffSign({ open, signed, onDone, onReturn }: Props) {
  const { me, profile } = useSession();
  const sign = useSignConsent(open.consent.id);
  const [mine, setMine] = useState<Signature | null>(null);
  const { consent, draft } = open;
  const nameOf = (role: Signer) => {
    if (role === "guardian") return draft.guardian.name;
    if (role === "witness") return draft.interpreter;
    return role === "practitioner" ? me.name : consent.client_name;
  };
  async function freeze() {
    await open.flush();
    const all: Signed = { ...signed, ...(mine ? { practitioner: mine } : {}) };
    const signatures = consent.signers.flatMap((role) => {
      const mark = all[role];
      return mark ? [wireSignature(role, nameOf(role), mark)] : [];
    });
    sign.mutate({ version: open.versionNow(), signing: { signatures } }, { onSuccess: onDone });
  }
  return (
    <main className="hand-back">
      <div className="staff-sign">
        <h1 className="title t1">Sign as {me.name}</h1>
        <p>
          {consent.client_name}: photographs in the record {said(draft.photos.record)}, teaching{" "}
          {said(draft.photos.teaching)}, publishing {said(draft.photos.marketing)}. Numbing cream{" "}
          {said(draft.decisions.numbing)}.
        </p>
        <SignaturePad
          label={padLabels.practitioner}
          signer={me.name}
          when={formatMoment(Date.now(), profile.fields.time_zone)}
          value={mine}
          onChange={setMine}
        />
        {sign.isError && <NotSigned error={sign.error} />}
        <div className="row">
          <Button
            kind="primary"
            size="lg"
            icon="sign"
            isDisabled={mine === null}
            isPending={sign.isPending}
            working="Signing"
            onPress={() => void freeze()}
          >
            Sign and freeze
          </Button>
          <Button size="lg" icon="undo" onPress={onReturn}>
            Back to the form
          </Button>
        </div>
        <p className="meta">After this nothing on the form changes. A withdrawal is recorded beside it.</p>
      </div>
    </main>
  );
}

const said = (answer: boolean | null) => (answer === null ? "not answered" : answer ? "yes" : "no");

function whatIsOpen(error: AppError): string {
  if (error.rule === "blank") return "A signature is only a dot. Clear it and sign again.";
  if (error.rule === "not_agreed") return "The client said no, so there is nothing to sign.";
  return ruleWording(error.rule);
}

function wireSignature(role: Signer, name: string, mark: Signature): SignatureFields {
  if (mark.kind === "typed") return { role, name, strokes: [], typed: mark.name };
  return { role, name, strokes: mark.strokes, typed: "" };
}

function NotSigned({ error }: { error: unknown }) {
  if (error instanceof AppError && error.code === "forbidden") {
    return (
      <Failure
        kind="refused"
        happened="Only the person who explained may sign"
        safe="The answers are kept. Let that person sign in and open the form again."
      />
    );
  }
  if (error instanceof AppError && error.code === "invalid") {
    return (
      <Failure kind="warn" happened="Not signed: something on the form is open" safe={whatIsOpen(error)} />
    );
  }
  const reference = error instanceof AppError ? error.reference : undefined;
  return <Failure {...wordingOf(error)} reference={reference} />;
}
