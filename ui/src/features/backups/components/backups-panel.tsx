/** Settings, Backups: where the practice is backed up to, how well, and the way back. */
import { useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { Progress } from "@/components/progress";
import { Region } from "@/components/region";
import { notify } from "@/components/toast-queue";
import type { BackupResult } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { useJobProgress } from "@/ipc/use-job-progress";
import { wordingOf } from "@/ipc/wording";
import { stopJob, useAddPlace, useBackUpNow, useBackupStatus } from "../api/use-backups";
import { failedWords, holds, madeAt } from "./backup-words";
import { PlaceRow } from "./place-row";
import { RestoreDialog } from "./restore-dialog";
import "./backups.css";

type Props = { mayManage: boolean };

export function BackupsPanel({ mayManage }: Props) {
  const zone = useSession().profile.fields.time_zone;
  const status = useBackupStatus();
  const add = useAddPlace();
  const now = useBackUpNow();
  const progress = useJobProgress(now.isPending);
  const [isGoingBack, setGoingBack] = useState(false);
  if (status.isPending) return <Loading says="Looking into the backup folders" />;
  if (status.isError) return <Failure {...wordingOf(status.error)} />;
  const { places, changed_since } = status.data;
  const newest = places.map((place) => place.newest).filter((facts) => facts !== null);
  const last = newest.sort((a, b) => b.made_at - a.made_at)[0];
  const addButton = mayManage && (
    <Button
      icon="plus"
      kind={places.length === 0 ? "primary" : "standard"}
      size={places.length === 0 ? "md" : "sm"}
      isPending={add.isPending}
      working="Choosing"
      onPress={() => add.mutate()}
    >
      Add a folder
    </Button>
  );
  function backUp() {
    now.mutate(undefined, { onSuccess: (result) => wentWell(result) && notify("Backed up and checked") });
  }
  return (
    <div className="settings-work backups">
      {add.isError && <Failure {...wordingOf(add.error)} />}
      {now.isError && <Failure {...wordingOf(now.error)} />}
      {now.data && !wentWell(now.data) && <WentWrong result={now.data} />}
      {places.length === 0 ? (
        <Empty
          title="Nothing is backed up"
          says="If this computer is lost or breaks, every record goes with it. Choose a folder on a USB stick, another drive or a share. Two are better than one."
        >
          {addButton}
        </Empty>
      ) : (
        <>
          <div className="backup-now">
            <Badge mark={last ? (changed_since ? "pending" : "done") : "missed"}>
              {last ? (changed_since ? "Something is new" : "Everything is backed up") : "No backup yet"}
            </Badge>
            <span className="grow">
              {last && (
                <>
                  Newest: {madeAt(last, zone)}. <span className="meta">{holds(last)}</span>
                </>
              )}
            </span>
            <Button
              kind="primary"
              icon="backup"
              isPending={now.isPending}
              working="Backing up"
              onPress={backUp}
            >
              Back up now
            </Button>
          </div>
          {now.isPending && <Progress says="Copying and checking" at={progress} onStop={stopJob} />}
          <Region title="Folders" acts={addButton}>
            <table className="table rows">
              <thead>
                <tr>
                  <th scope="col">Folder</th>
                  <th scope="col">State</th>
                  <th scope="col">Newest backup</th>
                  <th scope="col" className="num">
                    Backups
                  </th>
                  <th scope="col">
                    <span className="visually-hidden">Acts</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {places.map((place) => (
                  <PlaceRow key={place.path} place={place} zone={zone} mayManage={mayManage} />
                ))}
              </tbody>
            </table>
          </Region>
        </>
      )}
      <dl className="pairs">
        <dt>When</dt>
        <dd>
          By itself: every half hour when something was recorded, when the window is locked, when the day is
          closed and when Dermis ends.
        </dd>
        <dt>What counts</dt>
        <dd>
          Each backup is opened again, every page is checked and every record counted before it counts. Older
          ones are thinned: all of two days, then one a day, a week, a month.
        </dd>
        <dt>Who reads it</dt>
        <dd>Only who can open the practice: each backup is encrypted like the practice itself.</dd>
      </dl>
      {mayManage && (
        <div className="row">
          <Button icon="undo" onPress={() => setGoingBack(true)}>
            Go back to a backup
          </Button>
        </div>
      )}
      {isGoingBack && <RestoreDialog isLive onClose={() => setGoingBack(false)} />}
    </div>
  );
}

const wentWell = (result: BackupResult) => result.places.every(([, place]) => place.outcome === "done");

function WentWrong({ result }: { result: BackupResult }) {
  return (
    <Failure kind="warn" happened="Not every folder has a backup of this moment" safe="The others are whole.">
      <ul className="went-wrong">
        {result.places.map(
          ([path, place]) =>
            place.outcome !== "done" && (
              <li key={path}>
                <bdi className="code">{path}</bdi>: {failedWords[place.outcome]}.
              </li>
            ),
        )}
      </ul>
    </Failure>
  );
}
