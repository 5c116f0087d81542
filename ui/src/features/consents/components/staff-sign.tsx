/** The last signature: whoever explained signs as themselves, and the form is frozen. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { SignaturePad } from "@/components/signature-pad";
import type { Signature } from "@/components/signature-strokes";
import { formatMoment } from "@/format/moment";
import { useClientWord, useSession } from "@/ipc/session-context";
import { AppError } from "@/ipc/wire";
import { wordingOf } from "@/ipc/wording";
import { useSignConsent } from "../api/use-consent-acts";
import type { OpenDraft } from "../api/use-consent-draft";
import { Refused } from "./consent-desk";
import { padLabels, whyRefused } from "./consent-words";
import type { Signed } from "./sign-column";
import { signaturesOf } from "./signatures";

type Props = { open: OpenDraft; signed: Signed; onDone: () => void; onReturn: () => void };

export function StaffSign({ open, signed, onDone, onReturn }: Props) {
  const { me, profile } = useSession();
  const sign = useSignConsent(open.consent.id);
  const word = useClientWord();
  const [mine, setMine] = useState<Signature | null>(null);
  const [isFreezing, setFreezing] = useState(false);
  const { consent, draft } = open;
  async function freeze() {
    if (isFreezing) return;
    setFreezing(true);
    await open.flush();
    // What could not be kept is not on the form, and nobody signs for it.
    if (!open.isKept()) return setFreezing(false);
    const all: Signed = { ...signed, ...(mine ? { practitioner: mine } : {}) };
    const signatures = signaturesOf(consent, draft, all, me.name);
    const done = { onSuccess: onDone, onSettled: () => setFreezing(false) };
    sign.mutate({ version: open.versionNow(), signing: { signatures } }, done);
  }
  return (
    <main className="hand-back">
      <div className="staff-sign">
        <h1 className="title t1">
          Sign as <bdi>{me.name}</bdi>
        </h1>
        <p>
          <bdi>{consent.client_name}</bdi>: {consent.name}.
          {consent.asks.includes("photos") &&
            ` Photographs in the record ${said(draft.photos.record)}, teaching ${said(draft.photos.teaching)}, publishing ${said(draft.photos.marketing)}.`}
          {consent.asks.includes("numbing") && ` Numbing cream ${said(draft.decisions.numbing)}.`}
        </p>
        <SignaturePad
          label={padLabels(word).practitioner}
          signer={me.name}
          when={formatMoment(Date.now(), profile.fields.time_zone)}
          value={mine}
          onChange={setMine}
        />
        {open.error !== null && <Refused error={open.error} />}
        {sign.isError && <NotSigned error={sign.error} />}
        <div className="row">
          <Button
            kind="primary"
            size="lg"
            icon="sign"
            isDisabled={mine === null}
            isPending={isFreezing}
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

function NotSigned({ error }: { error: unknown }) {
  const word = useClientWord();
  if (error instanceof AppError && error.code === "forbidden") {
    return <Failure kind="refused" {...wordingOf(error)} />;
  }
  if (error instanceof AppError && error.code === "invalid") {
    return (
      <Failure
        kind="warn"
        happened="Not signed: something on the form is open"
        safe={whyRefused(error, word)}
      />
    );
  }
  return <Refused error={error} />;
}
