/** The days before. A list that was never closed stays missed, also when somebody closes it late. */
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Region } from "@/components/region";
import { formatMoment } from "@/format/moment";
import type { EarlierRun } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { runDay } from "./run-day";

type Props = { runs: readonly EarlierRun[]; onOpen: (run: string) => void };

export function EarlierRuns({ runs, onOpen }: Props) {
  const zone = useSession().profile.fields.time_zone;
  if (runs.length === 0) return null;
  return (
    <Region title="Days before" scrolls isPane className="earlier">
      <table className="table">
        <thead>
          <tr>
            <th>Day</th>
            <th>List</th>
            <th>State</th>
            <th>Closed</th>
            <th>
              <span className="visually-hidden">Open</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.run}>
              <td>{runDay(run.day)}</td>
              <td>{run.name}</td>
              <td>
                {run.closed_at === null && <Badge mark="missed">Missed</Badge>}
                {run.closed_at !== null && run.late && <Badge mark="missed">Closed late</Badge>}
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
                <Button
                  kind="link"
                  aria-label={`Read ${run.name} of ${runDay(run.day)}`}
                  onPress={() => onOpen(run.run)}
                >
                  Read
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Region>
  );
}
