/** Why a picture does not count any more. It stays in the record. */
import { useState } from "react";
import { Form } from "react-aria-components";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { TextArea } from "@/components/text-area";
import { notify } from "@/components/toast-queue";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useSetPhotoAside } from "../api/use-photos";

type Props = { photo: string; onDone: () => void };

export function SetAsideForm({ photo, onDone }: Props) {
  const aside = useSetPhotoAside();
  const [reason, setReason] = useState("");
  const wrong = fieldErrors(aside.error);
  function setAside(event: React.FormEvent) {
    event.preventDefault();
    if (aside.isPending) return;
    aside.mutate(
      { photo, reason },
      {
        onSuccess: () => {
          notify("Set aside. It stays in the record");
          onDone();
        },
      },
    );
  }
  return (
    <Form className="set-aside" onSubmit={setAside} aria-label="Set this picture aside">
      <TextArea
        label="Why it does not count"
        hint="For example: of somebody else"
        value={reason}
        onChange={setReason}
        error={wrong.reason}
        autoFocus
      />
      <div className="acts">
        <Button kind="primary" type="submit" isPending={aside.isPending} working="Setting aside">
          Set this picture aside
        </Button>
        <Button onPress={onDone}>Keep it</Button>
      </div>
      {aside.isError && !wrong.reason && <Failure {...wordingOf(aside.error)} />}
    </Form>
  );
}
