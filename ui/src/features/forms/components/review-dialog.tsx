/** Saying that somebody who answers for the words has read them. */
import { SignWithPassphrase } from "@/components/sign-with-passphrase";
import { notify } from "@/components/toast-queue";
import type { Form, FormVersion } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { signingRefusal } from "@/ipc/signing-refusal";
import { useReviewForm } from "../api/use-forms";

type Props = { form: Form; version: FormVersion; onClose: () => void };

export function ReviewDialog({ form, version, onClose }: Props) {
  const { me } = useSession();
  const review = useReviewForm(version.id);
  function sign(passphrase: string, onRefused: () => void) {
    const onSuccess = () => {
      notify(`${form.title}, version ${version.version}, marked as reviewed`);
      onClose();
    };
    review.mutate({ saves: version.saves, passphrase }, { onSuccess, onError: onRefused });
  }
  return (
    <SignWithPassphrase
      says="Mark as reviewed"
      title={`${form.title}, version ${version.version}`}
      signer={me.name}
      act="Mark as reviewed"
      working="Marking"
      keepLabel="Not yet"
      note="Kept with your name and the time"
      isPending={review.isPending}
      {...signingRefusal(review.error)}
      onSign={sign}
      onClose={onClose}
    >
      <p>
        Review the words with your medical director and counsel, for the law where you work. You say that
        exactly these words were reviewed.
        {version.state === "draft" && " Changing the draft afterwards takes the mark away."}
      </p>
    </SignWithPassphrase>
  );
}
