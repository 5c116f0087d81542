/** The pictures of a client by the day they were taken, and the way to bring more in. */
import { useState } from "react";
import { Button as Tile } from "react-aria-components";
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { Severity } from "@/components/severity";
import { formatDay } from "@/format/day";
import type { Photo } from "@/ipc/bindings";
import { wordingOf } from "@/ipc/wording";
import { usePhotos } from "../api/use-photos";
import { AddPhotos } from "./add-photos";
import { PhotoViewer } from "./photo-viewer";
import { permissionWords, timepointWords, viewWords } from "./photo-words";
import "./photos.css";

export function PhotosPanel({ client }: { client: string }) {
  const album = usePhotos(client);
  const [isAdding, setAdding] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  if (album.isPending) return <Loading says="Opening the pictures" rows={3} />;
  if (album.isError) {
    return (
      <Failure {...wordingOf(album.error)}>
        <Button kind="primary" icon="undo" onPress={() => void album.refetch()}>
          Try again
        </Button>
      </Failure>
    );
  }
  const { permission, photos } = album.data;
  const refused = permissionWords[permission];
  const add = (
    <Button kind={photos.length === 0 ? "primary" : "standard"} icon="plus" onPress={() => setAdding(true)}>
      Add pictures
    </Button>
  );
  return (
    <div className="photos">
      {refused && (
        <p className="photos-permission">
          <Severity name="block" /> {refused}.
        </p>
      )}
      {!refused && isAdding && <AddPhotos client={client} onDone={() => setAdding(false)} />}
      {!refused && !isAdding && photos.length > 0 && <div className="acts">{add}</div>}
      {photos.length === 0 && !isAdding && (
        <Empty
          title="No pictures yet"
          says="Same place, same light, same distance, without make-up. Pictures are encrypted in the record; delete them from the camera afterwards."
        >
          {refused ? null : add}
        </Empty>
      )}
      <div className="photo-days">
        {byDay(photos).map(([day, taken]) => (
          <section key={day} aria-label={formatDay(day)}>
            <h3 className="label">{formatDay(day)}</h3>
            <ul className="photo-grid">
              {taken.map((photo) => (
                <li key={photo.id} className={photo.set_aside ? "aside" : undefined}>
                  <Thumbnail photo={photo} onOpen={() => setShown(photo.id)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {shown && (
        <PhotoViewer photos={photos} shown={shown} onShow={setShown} onClose={() => setShown(null)} />
      )}
    </div>
  );
}

function Thumbnail({ photo, onOpen }: { photo: Photo; onOpen: () => void }) {
  return (
    <Tile className="photo-thumb" onPress={onOpen}>
      <img src={photo.thumbnail} alt="" />
      <span className="medium">{viewWords[photo.view]}</span>
      <span className="meta">{photo.set_aside ? "Set aside" : timepointWords[photo.timepoint]}</span>
      <span className="visually-hidden">{formatDay(photo.taken_on)}</span>
    </Tile>
  );
}

/** As a course goes: the first day first. */
function byDay(photos: readonly Photo[]): [string, Photo[]][] {
  const days = new Map<string, Photo[]>();
  for (const photo of photos) days.set(photo.taken_on, [...(days.get(photo.taken_on) ?? []), photo]);
  return [...days];
}
