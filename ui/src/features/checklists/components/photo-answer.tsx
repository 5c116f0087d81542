/** A picture as an answer: chosen on this computer, shown small, looked at in full on demand. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
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
      {given && (
        <button type="button" className="photo-small" onClick={() => setShown(true)}>
          <img src={given.thumbnail} alt={`${item.label}, show in full`} />
        </button>
      )}
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
    <Dialog isOpen onKeep={onClose} title={item.label} keepLabel="Close" width="wide" isDismissable>
      {error && <Failure {...wordingOf(error)} />}
      {!error && !data && <Loading says="Opening the picture" />}
      {data && <img className="photo-full" src={data} alt={item.label} />}
    </Dialog>
  );
}
