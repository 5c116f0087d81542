/** What is said of pictures before they are chosen: the same for all that are chosen together. */
import { useState } from "react";
import { Button } from "@/components/button";
import { DateField } from "@/components/date-field";
import { Failure } from "@/components/failure";
import { Select } from "@/components/select";
import { notify } from "@/components/toast-queue";
import { todayHere } from "@/format/day";
import type { ChosenPicture, PhotoView, Timepoint } from "@/ipc/bindings";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useAddPhotos } from "../api/use-photos";
import { refusedWords, timepointWords, viewWords } from "./photo-words";

type Props = { client: string; onDone: () => void };

const views = Object.entries(viewWords).map(([value, label]) => ({ value: value as PhotoView, label }));
const timepoints = Object.entries(timepointWords).map(([value, label]) => ({
  value: value as Timepoint,
  label,
}));

export function AddPhotos({ client, onDone }: Props) {
  const [view, setView] = useState<PhotoView | null>(null);
  const [timepoint, setTimepoint] = useState<Timepoint | null>(null);
  const [takenOn, setTakenOn] = useState<string | null>(todayHere());
  const add = useAddPhotos(client);
  const wrong = fieldErrors(add.error);
  const refused = (add.data ?? []).filter((picture) => picture.refused);

  function choose(event: React.FormEvent) {
    event.preventDefault();
    if (add.isPending || !view || !timepoint || !takenOn) return;
    add.mutate({ view, timepoint, taken_on: takenOn }, { onSuccess: said });
  }

  function said(chosen: ChosenPicture[] | null) {
    const added = chosen?.filter((picture) => !picture.refused).length ?? 0;
    if (added > 0) notify(added === 1 ? "1 picture added" : `${added} pictures added`);
    if (added > 0 && added === chosen?.length) onDone();
  }

  return (
    <form className="add-photos" onSubmit={choose} aria-label="Add pictures" noValidate>
      <div className="add-photos-fields">
        <Select label="View" options={views} value={view} onChange={setView} />
        <Select label="When" options={timepoints} value={timepoint} onChange={setTimepoint} />
        <DateField
          label="Taken on"
          purpose="past"
          value={takenOn}
          onChange={setTakenOn}
          error={wrong.taken_on}
        />
      </div>
      <div className="acts">
        <Button
          kind="primary"
          type="submit"
          isDisabled={!view || !timepoint || !takenOn}
          isPending={add.isPending}
          working="Bringing them in"
        >
          Choose pictures
        </Button>
        <Button onPress={onDone}>{refused.length > 0 ? "Close" : "Cancel"}</Button>
        <span className="meta">JPEG, PNG or WebP. What the camera wrote into them is left out.</span>
      </div>
      {add.isError && !wrong.taken_on && <Failure {...wordingOf(add.error)} />}
      {refused.length > 0 && (
        <Failure
          kind="warn"
          happened={
            refused.length === 1 ? "1 picture was not taken" : `${refused.length} pictures were not taken`
          }
        >
          <ul>
            {refused.map((picture) => (
              <li key={picture.file}>
                <bdi className="code">{picture.file}</bdi>: {refusedWords(picture)}
              </li>
            ))}
          </ul>
        </Failure>
      )}
    </form>
  );
}
