/** Beside the text: who explained, the place to sign at the end, and the way on with its reason. */
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { SignaturePad } from "@/components/signature-pad";
import type { Signature } from "@/components/signature-strokes";
import { formatMoment } from "@/format/moment";
import type { Signer } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import type { OpenDraft } from "../api/use-consent-draft";
import { type KioskWords, whyNotYet } from "./kiosk-words";
import { nameOnForm } from "./signatures";

export type Signed = Partial<Record<Signer, Signature>>;

type Props = {
  open: OpenDraft;
  words: KioskWords;
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
  const { openHere, onOpenItem, words } = props;
  const zone = useSession().profile.fields.time_zone;
  const { consent, draft, change } = open;
  const signers = consent.signers.filter((signer) => signer !== "practitioner");
  const unsigned = signers.filter((signer) => !signed[signer]);
  const unread = onOpenItem ? words.waits.item : null;
  const why = isLast ? (unread ?? whyNotYet(draft, consent.asks, unsigned, words)) : null;
  function sign(signer: Signer, signature: Signature | null) {
    const { [signer]: _, ...others } = signed;
    onSigned(signature ? { ...others, [signer]: signature } : others);
  }
  return (
    <aside className={`kiosk-sign${signers.length > 1 ? " shared" : ""}`} aria-label={words.signing}>
      {isLast &&
        signers.map((signer) => (
          <SignaturePad
            key={signer}
            label={words.pads[signer]}
            words={words.pad}
            signer={nameOnForm(signer, consent, draft)}
            when={formatMoment(Date.now(), zone)}
            value={signed[signer] ?? null}
            onChange={(signature) => sign(signer, signature)}
          />
        ))}
      <dl className="kiosk-facts">
        <div>
          <dt>
            {words.explainedBy} <bdi>{explainedBy}</bdi>
          </dt>
          <dd>
            {consent.asks.includes("talk") && (
              <>
                {words.talk(draft.minutes ?? 0)} <bdi>{draft.questions}</bdi>
              </>
            )}
          </dd>
        </div>
      </dl>
      {isLast && (
        <Choice
          label={words.yourCopy}
          options={[
            { value: "taken", label: words.copies.taken },
            { value: "e_copy", label: words.copies.e_copy },
            { value: "declined", label: words.copies.declined },
          ]}
          value={draft.copy}
          onChange={(copy) => change({ copy })}
        />
      )}
      {isLast && onOpenItem && (
        <Button size="lg" icon="undo" onPress={onOpenItem}>
          {words.toOpen}
        </Button>
      )}
      <div className="kiosk-foot">
        <Button size="xl" icon="chev-l" isDisabled={!onBack} onPress={() => onBack?.()}>
          {words.back}
        </Button>
        <Button
          size="xl"
          kind="primary"
          wide
          isDisabled={why !== null}
          isPending={isChecking}
          working={words.finish}
          onPress={onNext}
        >
          {isLast ? words.finish : words.next}
        </Button>
      </div>
      <p className="kiosk-why" role="status">
        {why ?? refused ?? (isLast ? words.answered : words.reading(openHere))}
      </p>
    </aside>
  );
}
