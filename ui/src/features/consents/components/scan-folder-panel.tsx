/** Settings, Scans: the folder in which the scanner of this computer leaves pages, and what becomes of them there. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { notify } from "@/components/toast-queue";
import type { ScanFolder } from "@/ipc/bindings";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useChooseScanFolder, useKeepArrived, useLeaveScanFolder, useScanFolder } from "../api/use-scans";
import "./scans.css";

type Props = { mayManage: boolean };

export function ScanFolderPanel({ mayManage }: Props) {
  const folder = useScanFolder();
  const choose = useChooseScanFolder();
  const keep = useKeepArrived();
  const leave = useLeaveScanFolder();
  const [keeps, setKeeps] = useState(false);
  if (folder.isPending) return <Loading says="Looking for the folder" />;
  if (folder.isError) return <Failure {...wordingOf(folder.error)} />;
  const now = folder.data;
  const failed = choose.error ?? keep.error ?? leave.error;
  const isBusy = choose.isPending || keep.isPending || leave.isPending;
  const chooseOne = () =>
    choose.mutate(now?.keeps ?? keeps, {
      onSuccess: (isChosen) => isChosen && notify("Pages that arrive there are taken from now on"),
    });
  const change = (next: boolean) => (now ? keep.mutate(next) : setKeeps(next));
  return (
    <div className="settings-work scan-folder">
      {now ? (
        <Chosen folder={now} />
      ) : (
        <Empty
          title="No folder is looked into"
          says="Scanned pages are chosen by hand, or dropped on the window. With a folder, whatever your scanner puts there files itself by the code in its foot."
        />
      )}
      {failed && <Refused error={failed} />}
      {mayManage && (
        <>
          <Choice
            label="Once a page is in Dermis, its file in the folder is"
            options={[
              { value: "deleted", label: "Deleted" },
              { value: "kept", label: "Put aside" },
            ]}
            value={(now?.keeps ?? keeps) ? "kept" : "deleted"}
            onChange={(next) => change(next === "kept")}
            hint={
              (now?.keeps ?? keeps)
                ? "It is moved into \u201cTaken by Dermis\u201d inside the folder. It stays there in the clear: whoever opens the folder can read it."
                : "Only after the encrypted copy is safely on the disk. What cannot be read stays where it is."
            }
          />
          <div className="row">
            <Button
              icon="scan"
              kind={now ? "standard" : "primary"}
              isDisabled={isBusy}
              isPending={choose.isPending}
              working="Choosing"
              onPress={chooseOne}
            >
              {now ? "Choose another folder" : "Choose a folder"}
            </Button>
            {now && (
              <Button isDisabled={isBusy} isPending={leave.isPending} onPress={() => leave.mutate()}>
                Look into it no more
              </Button>
            )}
          </div>
        </>
      )}
      <p className="meta">
        For this computer alone, and only while somebody is signed in here. Choose an empty folder that is
        used for nothing else: every page put there is taken. Until then it lies there in the clear.
      </p>
    </div>
  );
}

function Chosen({ folder }: { folder: ScanFolder }) {
  return (
    <section aria-label="Scan folder">
      <p className="strong">Scans arrive in this folder</p>
      <p>
        <bdi className="code">{folder.folder}</bdi>
      </p>
      {!folder.is_there && (
        <Failure
          kind="warn"
          happened="The folder is not there"
          safe="Nothing is lost. Connect the drive or the share again, or choose another folder."
        />
      )}
    </section>
  );
}

function Refused({ error }: { error: unknown }) {
  const { folder } = fieldErrors(error);
  if (!folder) return <Failure {...wordingOf(error)} />;
  return <Failure happened="This folder was not taken" safe={folder} />;
}
