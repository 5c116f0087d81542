/** Which backup: those of the folders this computer knows, or of another folder. */
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import type { BackupFolder, FoundBackup } from "@/ipc/bindings";
import { wordingOf } from "@/ipc/wording";
import { useChooseFolder, useKnownBackups } from "../api/use-restore";
import { holds, madeAt } from "./backup-words";

type Props = { onChoose: (backup: FoundBackup) => void; onClose: () => void };

/** The newest of each folder; older ones are rarely wanted and a scroll away. */
export function ChooseBackup({ onChoose, onClose }: Props) {
  const known = useKnownBackups();
  const other = useChooseFolder();
  const folders = [...(other.data ? [other.data] : []), ...(known.data ?? [])];
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "next", says: "Step 1 of 3" }}
      title="Which backup"
      keepLabel="Cancel"
      note="Nothing changes yet"
      width="wide"
      act={
        <Button
          kind={folders.length === 0 ? "primary" : "standard"}
          icon="usb"
          isPending={other.isPending}
          working="Choosing"
          onPress={() => other.mutate()}
        >
          {folders.length === 0 ? "Choose a folder" : "Choose another folder"}
        </Button>
      }
    >
      <div className="choose-backup">
        {known.isPending && <Loading says="Looking for backups" />}
        {known.isError && <Failure {...wordingOf(known.error)} />}
        {other.isError && <Failure {...wordingOf(other.error)} />}
        {known.isSuccess && folders.length === 0 && (
          <p>
            Plug in the drive with the backups, then choose the folder they were made in. It holds a folder
            named <span className="code">Dermis backups</span>.
          </p>
        )}
        {folders.map((folder) => (
          <Folder key={folder.folder} folder={folder} onChoose={onChoose} />
        ))}
      </div>
    </Dialog>
  );
}

function Folder({ folder, onChoose }: { folder: BackupFolder; onChoose: (backup: FoundBackup) => void }) {
  return (
    <section className="backup-folder" aria-label={folder.folder}>
      <h3 className="label">
        <bdi className="code place-path">{folder.folder}</bdi>
      </h3>
      {folder.backups.length === 0 && <p className="meta">No backups in this folder.</p>}
      <ul>
        {folder.backups.map((backup) => (
          <li key={backup.path}>
            {backup.facts ? (
              <Button kind="quiet" wide onPress={() => onChoose(backup)}>
                <span className="backup-line">
                  <b>{madeAt(backup.facts)}</b>
                  <span>{holds(backup.facts)}</span>
                  <bdi className="meta end">{backup.practice_name}</bdi>
                </span>
              </Button>
            ) : (
              <span className="backup-line refused">
                <Badge mark={backup.newer ? "warn" : "block"}>
                  {backup.newer ? "Of a newer Dermis" : "Damaged"}
                </Badge>
                <bdi className="meta code place-path">{backup.path}</bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
