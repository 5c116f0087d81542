/** One picture in full, or two side by side. Arrow keys go through them; Esc closes. */
import { useRef, useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { Select } from "@/components/select";
import { useShortcut } from "@/components/use-shortcut";
import { formatDay } from "@/format/day";
import { formatMoment } from "@/format/moment";
import type { Photo } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { usePhoto } from "../api/use-photos";
import { photoWords, timepointWords, viewWords } from "./photo-words";
import { SetAsideForm } from "./set-aside-form";

type Props = {
  photos: readonly Photo[];
  shown: string;
  onShow: (id: string) => void;
  onClose: () => void;
};

export function PhotoViewer({ photos, shown, onShow, onClose }: Props) {
  const [beside, setBeside] = useState<string | null>(null);
  const [isSettingAside, setSettingAside] = useState(false);
  const viewer = useRef<HTMLDivElement>(null);
  const at = photos.findIndex((photo) => photo.id === shown);
  const photo = photos[at];
  const other = photos.find(({ id }) => id === beside);
  useShortcut("ArrowLeft", "Earlier picture", () => step(-1), { overDialogs: true });
  useShortcut("ArrowRight", "Later picture", () => step(1), { overDialogs: true });
  if (!photo) return null;

  // What had the focus goes with the form; Esc and the arrows still belong to the viewer.
  function endSettingAside() {
    viewer.current?.focus();
    setSettingAside(false);
  }

  function step(by: number) {
    const next = photos[at + by];
    if (!next || isSettingAside) return;
    if (next.id === beside) setBeside(null);
    onShow(next.id);
  }

  const choices = photos
    .filter(({ id, set_aside }) => id !== photo.id && !set_aside)
    .map((one) => ({ value: one.id, label: photoWords(one) }));
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      width="wide"
      title={viewWords[photo.view]}
      keepLabel="Close"
      note={photos.length > 1 ? `Picture ${at + 1} of ${photos.length}` : "Every look is on record"}
    >
      <div className="photo-viewer" ref={viewer} tabIndex={-1}>
        <div className="photo-pair">
          <Whole photo={photo} />
          {other && <Whole photo={other} />}
        </div>
        <div className="photo-acts">
          <Button size="sm" isDisabled={at === 0} onPress={() => step(-1)}>
            Earlier
          </Button>
          <Button size="sm" isDisabled={at === photos.length - 1} onPress={() => step(1)}>
            Later
          </Button>
          {choices.length > 0 && (
            <Select
              label="Beside it"
              labelHidden
              placeholder="Compare with"
              options={choices}
              value={beside}
              onChange={setBeside}
              keepSpace={false}
            />
          )}
          {other && (
            <Button size="sm" kind="quiet" onPress={() => setBeside(null)}>
              One alone
            </Button>
          )}
          {!photo.set_aside && !isSettingAside && (
            <Button size="sm" kind="quiet" onPress={() => setSettingAside(true)}>
              Set aside
            </Button>
          )}
        </div>
        {isSettingAside && <SetAsideForm photo={photo.id} onDone={endSettingAside} />}
      </div>
    </Dialog>
  );
}

function Whole({ photo }: { photo: Photo }) {
  const whole = usePhoto(photo.id);
  const zone = useSession().profile.fields.time_zone;
  const { set_aside: aside } = photo;
  return (
    <figure>
      {whole.isPending && <Loading says="Opening the picture" rows={2} />}
      {whole.isError && <Failure {...wordingOf(whole.error)} />}
      {whole.data && <img src={whole.data} alt={photoWords(photo)} decoding="sync" />}
      <figcaption>
        <span className="medium">{timepointWords[photo.timepoint]}</span>{" "}
        <span className="meta">
          {viewWords[photo.view]}, {formatDay(photo.taken_on)}. Added by <bdi>{photo.added_by_name}</bdi>
        </span>
        {aside && (
          <span className="photo-aside">
            Set aside by <bdi>{aside.by_name}</bdi>, {formatMoment(aside.at, zone)}: <bdi>{aside.reason}</bdi>
          </span>
        )}
      </figcaption>
    </figure>
  );
}
