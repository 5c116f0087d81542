/** Beside the text: who explained, the place to sign at the end, and the way on with its reason. */
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { SignaturePad } from "@/components/signature-pad";
import type { Signature } from "@/components/signature-strokes";
import { formatMoment } from "@/format/moment";
import type { Signer } from "@/ipc/bindings";
import { useClientWord, useSession } from "@/ipc/session-context";
import type { OpenDraft } from "../api/use-consent-draft";
import { padLabels, whyNotYet } from "./consent-words";
import { nameOnForm } from "./signatures";

export type Signed = Partial<Record<Signer, Signature>>;

type Props = {
  open: OpenDraft;
  explainedBy: string;
  isLast: boolean;
  signed: Signed;
  onSigned: (signed: Signed) => void;
  /** Why a signature was not taken; said where it can still be put right. */
  refused: string | null;
  isChecking: boolean;
  /** Items on this page that wait for their answer. */
  openHere: number;
  /** Goes to the first item of the form that waits; nothing when all are answered. */
  onOpenItem: (() => void) | undefined;
  onBack: (() => void) | undefined;
  onNext: () => void;
};

export function SignColumn(props: Props) {
  const { open, explainedBy, isLast, signed, onSigned, refused, isChecking, onBack, onNext } = props;
  const { openHere, onOpenItem } = props;
  const zone = useSession().profile.fields.time_zone;
  const labels = padLabels(useClientWord());
  const { consent, draft, change } = open;
  const signers = consent.signers.filter((signer) => signer !== "practitioner");
  const unsigned = signers.filter((signer) => !signed[signer]);
  const unread = onOpenItem ? "To finish, answer what is still open in the text." : null;
  const why = isLast ? (unread ?? whyNotYet(draft, consent.asks, unsigned)) : null;
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
            label={labels[signer]}
            signer={nameOnForm(signer, consent, draft)}
            when={formatMoment(Date.now(), zone)}
            value={signed[signer] ?? null}
            onChange={(signature) => sign(signer, signature)}
          />
        ))}
      <dl className="kiosk-facts">
        <div>
          <dt>
            Explained by <bdi>{explainedBy}</bdi>
          </dt>
          <dd>
            {consent.asks.includes("talk") && (
              <>
                {draft.minutes ?? 0} {draft.minutes === 1 ? "minute" : "minutes"}. Your questions:{" "}
                <bdi>{draft.questions}</bdi>
              </>
            )}
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
      {isLast && onOpenItem && (
        <Button size="lg" icon="undo" onPress={onOpenItem}>
          Go to what is open
        </Button>
      )}
      <div className="kiosk-foot">
        <Button size="xl" icon="chev-l" isDisabled={!onBack} onPress={() => onBack?.()}>
          Back
        </Button>
        <Button
          size="xl"
          kind="primary"
          wide
          isDisabled={why !== null}
          isPending={isChecking}
          working="Finish"
          onPress={onNext}
        >
          {isLast ? "Finish" : "Next"}
        </Button>
      </div>
      <p className="kiosk-why" role="status">
        {why ??
          refused ??
          (isLast
            ? "Thank you. Everything is answered."
            : `${openWords(openHere)}Read at your own pace. You can go back.`)}
      </p>
    </aside>
  );
}

/** What the page still asks; reading on is always possible. */
function openWords(open: number): string {
  if (open === 0) return "";
  return open === 1 ? "One answer on this page is open. " : `${open} answers on this page are open. `;
}
