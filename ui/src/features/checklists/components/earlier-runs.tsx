/**
 * The weeks before. A day nobody started a list stays missed, and so does one closed late: the day it
 * stands for and the moment it was made stand side by side.
 */
import { useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Region } from "@/components/region";
import { Switch } from "@/components/switch";
import { formatMoment } from "@/format/moment";
import type { EarlierRun } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { runDay } from "./run-day";

type Props = {
  runs: readonly EarlierRun[];
  starting: { code: string; day: string } | undefined;
  onOpen: (run: string) => void;
  onEnter: (code: string, day: string) => void;
};

export function EarlierRuns({ runs, starting, onOpen, onEnter }: Props) {
  const zone = useSession().profile.fields.time_zone;
  const [missedOnly, setMissedOnly] = useState(false);
  if (runs.length === 0) return null;
  const missed = runs.filter((run) => run.closed_at === null);
  const shown = missedOnly ? missed : runs;
  return (
    <Region
      title="Days before"
      note={missed.length > 0 ? `${missed.length} missed` : "none missed"}
      acts={
        <Switch isSelected={missedOnly} onChange={setMissedOnly}>
          Missed only
        </Switch>
      }
      scrolls
      isPane
      className="earlier"
    >
      <table className="table">
        <thead>
          <tr>
            <th>Stands for</th>
            <th>List</th>
            <th>State</th>
            <th>Closed</th>
            <th>
              <span className="visually-hidden">Open</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((run) => (
            <tr key={run.run ?? `${run.code} ${run.day}`}>
              <td>{runDay(run.day)}</td>
              <td>
                {run.name}
                {run.subject && (
                  <>
                    , <bdi>{run.subject}</bdi>
                  </>
                )}
              </td>
              <td>
                {run.run === null && <Badge mark="missed">Missed</Badge>}
                {run.run !== null && run.closed_at === null && <Badge mark="missed">Missed, begun</Badge>}
                {run.closed_at !== null && run.late && <Badge mark="missed">Entered late</Badge>}
                {run.closed_at !== null && !run.late && <Badge mark="done">Done</Badge>}
              </td>
              <td className="meta">
                {run.closed_at !== null && (
                  <>
                    {formatMoment(run.closed_at, zone)}, <bdi>{run.closed_by}</bdi>
                  </>
                )}
              </td>
              <td className="num">
                <EarlierAct run={run} starting={starting} onOpen={onOpen} onEnter={onEnter} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Region>
  );
}

function EarlierAct({ run, starting, onOpen, onEnter }: Omit<Props, "runs"> & { run: EarlierRun }) {
  const about = `${run.name} of ${runDay(run.day)}`;
  const { run: id } = run;
  if (id === null) {
    return (
      <Button
        kind="link"
        aria-label={`Enter late: ${about}`}
        isDisabled={starting !== undefined}
        onPress={() => onEnter(run.code, run.day)}
      >
        Enter late
      </Button>
    );
  }
  return (
    <Button
      kind="link"
      aria-label={`${run.closed_at === null ? "Go on with" : "Read"} ${about}`}
      onPress={() => onOpen(id)}
    >
      {run.closed_at === null ? "Go on" : "Read"}
    </Button>
  );
}
