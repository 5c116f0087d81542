/** Saying that somebody who answers for the words has read them. */
import { useState } from "react";
import { Form as AriaForm } from "react-aria-components";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { PassphraseField } from "@/components/passphrase-field";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import type { Form, FormVersion } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { AppError } from "@/ipc/wire";
import { wordingOf } from "@/ipc/wording";
import { useReviewForm } from "../api/use-forms";

type Props = { form: Form; version: FormVersion; onClose: () => void };

export function ReviewDialog({ form, version, onClose }: Props) {
  const { me } = useSession();
  const [passphrase, setPassphrase] = useState("");
  const review = useReviewForm(version.id);
  const failed = review.error instanceof AppError ? review.error : undefined;
  const isWrong = failed?.code === "wrong_passphrase";
  useShortcut("Mod+Enter", "Mark as reviewed", act, { overDialogs: true });
  function act() {
    if (passphrase === "" || review.isPending) return;
    review.mutate(
      { saves: version.saves, passphrase },
      {
        onSuccess: () => {
          notify(`${form.title}, version ${version.version}, marked as reviewed`);
          onClose();
        },
        onError: () => setPassphrase(""),
      },
    );
  }
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "next", says: "Mark as reviewed" }}
      title={`${form.title}, version ${version.version}`}
      keepLabel="Not yet"
      note="Kept with your name and the time"
      act={
        <Button
          kind="primary"
          icon="sign"
          keys="Mod+Enter"
          type="submit"
          form="review-form"
          isDisabled={passphrase === ""}
          isPending={review.isPending}
          working="Marking"
        >
          Mark as reviewed
        </Button>
      }
    >
      <p>
        Review the words with your medical director and counsel, for the law where you work. You say that
        exactly these words were reviewed.
        {version.state === "draft" && " Changing the draft afterwards takes the mark away."}
      </p>
      <AriaForm
        id="review-form"
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        <PassphraseField
          label={`Passphrase of ${me.name}`}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
          error={isWrong ? "This passphrase does not match" : undefined}
        />
      </AriaForm>
      {review.isError && !isWrong && <Failure {...wordingOf(review.error)} reference={failed?.reference} />}
    </Dialog>
  );
}
