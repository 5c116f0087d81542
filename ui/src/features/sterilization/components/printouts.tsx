/** Pictures of a cycle's printout: thermal paper fades, the record stays. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { PictureDialog, SmallPicture } from "@/components/picture-dialog";
import type { LoadView } from "@/ipc/bindings";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useAttachPrintout, usePrintout } from "../api/use-printouts";

export function Printouts({ view }: { view: LoadView }) {
  const { load, printouts } = view;
  const add = useAttachPrintout(load.id);
  const [shown, setShown] = useState<number | null>(null);
  const refused = add.error && (fieldErrors(add.error).picture ?? wordingOf(add.error).happened);
  return (
    <>
      <span className="printouts">
        {printouts.map(({ place, thumbnail }) => (
          <SmallPicture
            key={place}
            name={`Printout ${place}`}
            src={thumbnail}
            onShow={() => setShown(place)}
          />
        ))}
        <Button kind="link" isPending={add.isPending} working="Reading" onPress={() => add.mutate()}>
          {printouts.length > 0 ? "Add another picture" : "Add a picture"}
        </Button>
      </span>
      {refused && (
        <span className="c-stop" role="alert">
          {refused}
        </span>
      )}
      {shown !== null && <Full load={load.id} place={shown} onClose={() => setShown(null)} />}
    </>
  );
}

type FullProps = { load: string; place: number; onClose: () => void };

function Full({ load, place, onClose }: FullProps) {
  const { data, error } = usePrintout(load, place);
  return (
    <PictureDialog
      name={`Printout ${place}`}
      src={data}
      failure={error && <Failure {...wordingOf(error)} />}
      onClose={onClose}
    />
  );
}
