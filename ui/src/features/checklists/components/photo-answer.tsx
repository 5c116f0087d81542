/** A picture as an answer: chosen on this computer, shown small, looked at in full on demand. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { PictureDialog, SmallPicture } from "@/components/picture-dialog";
import type { ChecklistItem } from "@/ipc/bindings";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useItemPicture } from "../api/use-checklists";
import { usePictureItem } from "../api/use-run-acts";

type Props = { run: string; item: ChecklistItem; isClosed: boolean };

export function PhotoAnswer({ run, item, isClosed }: Props) {
  const take = usePictureItem(run);
  const [isShown, setShown] = useState(false);
  const given = item.answer?.value.kind === "photo" ? item.answer.value : undefined;
  const refused = take.error && (fieldErrors(take.error).picture ?? wordingOf(take.error).happened);
  return (
    <div className="photo-answer">
      {given && <SmallPicture name={item.label} src={given.thumbnail} onShow={() => setShown(true)} />}
      {!isClosed && (
        <Button
          icon="camera"
          isPending={take.isPending}
          working="Reading"
          onPress={() => take.mutate(item.key)}
        >
          {given ? "Another picture" : "Add a picture"}
        </Button>
      )}
      {refused && (
        <p className="meta c-stop" role="alert">
          {refused}
        </p>
      )}
      {isShown && <FullPicture run={run} item={item} onClose={() => setShown(false)} />}
    </div>
  );
}

function FullPicture({ run, item, onClose }: { run: string; item: ChecklistItem; onClose: () => void }) {
  const { data, error } = useItemPicture(run, item.key, true);
  return (
    <PictureDialog
      name={item.label}
      src={data}
      failure={error && <Failure {...wordingOf(error)} />}
      onClose={onClose}
    />
  );
}
