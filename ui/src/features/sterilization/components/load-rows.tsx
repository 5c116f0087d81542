/** Loads as rows: number and programme, packs, how far it is, by whom. */
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { Badge } from "@/components/badge";
import { Comb, type Tooth } from "@/components/comb";
import { Path } from "@/components/path";
import { useRowKeys } from "@/components/use-row-keys";
import { formatDayNear } from "@/format/day";
import { formatTime } from "@/format/moment";
import type { LoadLine } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { stationsOf } from "./load-stations";
import { counted, loadStates } from "./words";

export function LoadRows({ lines, label }: { lines: readonly LoadLine[]; label: string }) {
  const zone = useSession().profile.fields.time_zone;
  const table = useRef<HTMLTableElement>(null);
  useRowKeys(table, "tbody tr");
  return (
    <table className="table rows load-rows" ref={table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Load</th>
          <th scope="col">Packs</th>
          <th scope="col" className="path-col">
            Where it is
          </th>
          <th scope="col">State</th>
          <th scope="col">When and by</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const state = loadStates[line.state];
          return (
            <tr key={line.id}>
              <th scope="row">
                <Link to="/sterilization/loads/$id" params={{ id: line.id }} className="code strong">
                  {line.no}
                </Link>
                <p className="meta">{line.programme_name}</p>
              </th>
              <td>
                {line.purpose === "test" ? (
                  <span className="meta">Test, none</span>
                ) : (
                  <>
                    {counted(line.packs, "pack")}
                    <p>
                      <Comb teeth={teethOf(line)} />
                      {line.rejected > 0 && <span className="meta"> {line.rejected} rejected</span>}
                    </p>
                  </>
                )}
              </td>
              <td className="path-col">
                <Path label={`How far load ${line.no} is`} stations={stationsOf(line)} />
              </td>
              <td>
                <Badge mark={state.mark}>{state.says}</Badge>
              </td>
              <td className="meta">
                {formatDayNear(line.day)}
                {line.started_at !== null && `, ${formatTime(line.started_at, zone)}`}
                {line.decided_by_name && (
                  <p>
                    <bdi>{line.decided_by_name}</bdi>
                  </p>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** One tooth a pack. Which of them were rejected stands on the load's page; here the number counts. */
function teethOf({ packs, rejected, state }: LoadLine): Tooth[] {
  if (state === "rejected" || state === "recalled")
    return Array.from({ length: packs }, () => "bad" as const);
  const sound: Tooth =
    state === "released" ? "ok" : state === "draft" || state === "cancelled" ? "later" : "wait";
  return Array.from({ length: packs }, (_, at) => (at < packs - rejected ? sound : "bad"));
}
