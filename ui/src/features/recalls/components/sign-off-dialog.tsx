/** Signing a recall off: it never changes afterwards. */
import { SignWithPassphrase } from "@/components/sign-with-passphrase";
import { notify } from "@/components/toast-queue";
import type { Incident } from "@/ipc/bindings";
import { useClientWord, useSession } from "@/ipc/session-context";
import { signingRefusal } from "@/ipc/signing-refusal";
import { useSignOff } from "../api/use-recalls";
import { type Counts, counted } from "./recall-words";

type Props = { incident: Incident; counts: Counts; onClose: () => void };

export function SignOffDialog({ incident, counts, onClose }: Props) {
  const { me } = useSession();
  const word = useClientWord();
  const signOff = useSignOff(incident.id);
  function sign(passphrase: string, onRefused: () => void) {
    const onSuccess = () => {
      notify(`${incident.no} is signed off`);
      onClose();
    };
    signOff.mutate({ version: incident.version, passphrase }, { onSuccess, onError: onRefused });
  }
  return (
    <SignWithPassphrase
      says="Sign off a recall"
      title={`${incident.no}, ${incident.about}`}
      signer={me.name}
      act="Sign off"
      working="Signing"
      keepLabel="Keep open"
      note="Afterwards nothing in it changes"
      isPending={signOff.isPending}
      {...signingRefusal(signOff.error)}
      onSign={sign}
      onClose={onClose}
    >
      <p>
        Everything was gone through: {counted(counts.clients, word.one, word.many)} decided, {counts.told}{" "}
        told, {counted(counts.pulled, "pack")} pulled, {counts.missing} not accounted for.
      </p>
    </SignWithPassphrase>
  );
}
