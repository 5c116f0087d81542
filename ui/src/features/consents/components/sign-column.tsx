/** Beside the text: who explained, the place to sign at the end, and the way on with its reason. */
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { SignaturePad } from "@/components/signature-pad";
import type { Signature } from "@/components/signature-strokes";
import { formatMoment } from "@/format/moment";
import type { Signer } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import type { OpenDraft } from "../api/use-consent-draft";
import { padLabels, whyNotYet } from "./consent-words";

export type Signed = Partial<Record<Signer, Signature>>;

type Props = {
  open: OpenDraft;
  explainedBy: string;
  isLast: boolean;
  signed: Signed;
  onSigned: (signed: Signed) => void;
  onBack: (() => void) | undefined;
  onNext: () => void;
};

export function SignColumn({ open, explainedBy, isLast, signed, onSigned, onBack, onNext }: Props) {
  const zone = useSession().profile.fields.time_zone;
  const { consent, draft, change } = open;
  const signers = consent.signers.filter((signer) => signer !== "practitioner");
  const why = isLast
    ? whyNotYet(
        draft,
        signers.filter((signer) => !signed[signer]),
      )
    : null;
  const nameOf = (signer: Signer) => {
    if (signer === "guardian") return draft.guardian.name;
    return signer === "witness" ? draft.interpreter : consent.client_name;
  };
  function sign(signer: Signer, signature: Signature | null) {
    const { [signer]: _, ...others } = signed;
    onSigned(signature ? { ...others, [signer]: signature } : others);
  }
  return (
    <aside className={`kiosk-sign${signers.length > 1 ? " shared" : ""}`} aria-label="Signing">
      {isLast &&
        signers.map((signer) => (
          <SignaturePad
            key={signer}
            label={padLabels[signer]}
            signer={nameOf(signer)}
            when={formatMoment(Date.now(), zone)}
            value={signed[signer] ?? null}
            onChange={(signature) => sign(signer, signature)}
          />
        ))}
      <dl className="kiosk-facts">
        <div>
          <dt>Explained by {explainedBy}</dt>
          <dd>
            {draft.minutes ?? 0} {draft.minutes === 1 ? "minute" : "minutes"}. Your questions:{" "}
            {draft.questions}
          </dd>
        </div>
      </dl>
      {isLast && (
        <Choice
          label="Your copy"
          options={[
            { value: "taken", label: "Printed" },
            { value: "e_copy", label: "As a file" },
            { value: "declined", label: "No copy" },
          ]}
          value={draft.copy}
          onChange={(copy) => change({ copy })}
        />
      )}
      <div className="kiosk-foot">
        <Button size="xl" icon="chev-l" isDisabled={!onBack} onPress={() => onBack?.()}>
          Back
        </Button>
        <Button size="xl" kind="primary" wide isDisabled={why !== null} onPress={onNext}>
          {isLast ? "Finish" : "Next"}
        </Button>
      </div>
      <p className="kiosk-why" role="status">
        {why ?? (isLast ? "Thank you. Everything is answered." : "Read at your own pace. You can go back.")}
      </p>
    </aside>
  );
}
