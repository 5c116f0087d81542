/** Signing: the practitioner proves to be themselves, and the record is frozen. */
import { SignWithPassphrase } from "@/components/sign-with-passphrase";
import { formatDay } from "@/format/day";
import type { TreatmentView } from "@/ipc/bindings";
import { signingRefusal } from "@/ipc/signing-refusal";
import { useCloseTreatment } from "../api/use-treatments";

type Props = { view: TreatmentView; onClose: () => void; onSigned: (view: TreatmentView) => void };

export function SignDialog({ view, onClose, onSigned }: Props) {
  const sign = useCloseTreatment(onSigned);
  return (
    <SignWithPassphrase
      says="Close and sign"
      title={
        <>
          <bdi>{view.client_name}</bdi>: {view.zones_in_words}
        </>
      }
      signer={view.practitioner_name}
      act="Sign and close"
      working="Signing"
      keepLabel="Keep open"
      note="Afterwards it can only be amended"
      isPending={sign.isPending}
      {...signingRefusal(sign.error)}
      onSign={(passphrase, onRefused) =>
        sign.mutate({ id: view.id, version: view.version, passphrase }, { onError: onRefused })
      }
      onClose={onClose}
    >
      <p>
        I did this treatment as charted, with the lots recorded. <bdi>{view.practitioner_name}</bdi>
        {view.licence && `, ${view.licence}`}.
        {view.next_date && ` Next session not before ${formatDay(view.next_date)}.`}
      </p>
    </SignWithPassphrase>
  );
}
