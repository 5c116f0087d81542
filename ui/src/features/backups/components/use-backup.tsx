/** What was checked, what would be lost, and the one button that goes back. */
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { Severity } from "@/components/severity";
import { notify } from "@/components/toast-queue";
import { formatMoment } from "@/format/moment";
import type { FoundBackup, Losses, Rehearsal } from "@/ipc/bindings";
import { wordingOf } from "@/ipc/wording";
import { type Opening, useGoBack, useLosses } from "../api/use-restore";
import { count, holds, kindWords, madeAt } from "./backup-words";

type Props = {
  backup: FoundBackup;
  checked: { opening: Opening; report: Rehearsal };
  isLive: boolean;
  onClose: () => void;
};

export function UseBackup({ backup, checked, isLive, onClose }: Props) {
  const { opening, report } = checked;
  const goBack = useGoBack();
  const losses = useLosses(backup.path, isLive);
  function use() {
    goBack.mutate(opening, {
      onSuccess: (aside) =>
        notify(aside ? "Restored. The practice before it is set aside, nothing was deleted" : "Restored"),
    });
  }
  return (
    <Dialog
      isOpen
      onKeep={onClose}
      kind={{ mark: "override", says: "Step 3 of 3" }}
      title={`Use the backup of ${madeAt(report.facts)}`}
      keepLabel="Keep what is here"
      note="Writes one audit entry"
      width="wide"
      act={
        <Button kind="stop" icon="undo" isPending={goBack.isPending} working="Going back" onPress={use}>
          Use this backup
        </Button>
      }
    >
      <div className="use-backup">
        <p className="row">
          <Severity name="done" size={18} />
          <span>
            Every page was checked and every record counted again: {count(report.records, "record")} on{" "}
            {count(report.pages, "page")}. {holds(report.facts)}.
          </span>
        </p>
        {isLive && losses.isPending && <Loading says="Comparing with the practice here" />}
        {isLive && losses.isError && <Failure {...wordingOf(losses.error)} />}
        {losses.data && <SideBySide losses={losses.data} />}
        <p className="meta">
          A practice that is on this computer already is moved aside whole, into a folder beside it with the
          words “set aside” and the moment in its name. It is never deleted and still opens.
        </p>
        {goBack.isError && <Failure {...wordingOf(goBack.error)} />}
      </div>
    </Dialog>
  );
}

function SideBySide({ losses }: { losses: Losses }) {
  const since = losses.acts.reduce((sum, [, times]) => sum + times, 0);
  return (
    <>
      {!losses.same_practice && (
        <Failure
          kind="warn"
          happened="This is a backup of another practice"
          safe="Going back would put that practice in the place of this one."
        />
      )}
      <table className="table">
        <caption>What you would lose</caption>
        <thead>
          <tr>
            <th scope="col">Records</th>
            <th scope="col" className="num">
              In the backup
            </th>
            <th scope="col" className="num">
              Here now
            </th>
            <th scope="col" className="num">
              Lost
            </th>
          </tr>
        </thead>
        <tbody>
          {losses.records.map(({ kind, backup, live }) => (
            <tr key={kind}>
              <th scope="row">{kindWords[kind] ?? kind}</th>
              <td className="num">{backup.toLocaleString("en-GB")}</td>
              <td className="num">{live.toLocaleString("en-GB")}</td>
              <td className={`num ${live > backup ? "c-stop" : "faint"}`}>
                {live > backup ? (live - backup).toLocaleString("en-GB") : "none"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {count(since, "act")} on record since the backup
        {losses.last_act ? `, the last on ${formatMoment(losses.last_act)}` : ""}.
      </p>
    </>
  );
}
