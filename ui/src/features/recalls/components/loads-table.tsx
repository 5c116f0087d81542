/** The loads of a recall, each with where it leads. */
import { Link } from "@tanstack/react-router";
import { formatMomentShort } from "@/format/moment";
import type { LoadLine, LoadState } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";

const stateWords: Record<LoadState, string> = {
  draft: "Being packed",
  running: "Running",
  awaiting_unload: "Waits to be unloaded",
  awaiting_release: "Waits for a decision",
  released: "Released",
  rejected: "Rejected",
  quarantined: "Held",
  recalled: "Recalled",
  cancelled: "Given up",
};

export function LoadsTable({ loads }: { loads: readonly LoadLine[] }) {
  const zone = useSession().profile.fields.time_zone;
  return (
    <table className="table rows">
      <caption className="visually-hidden">Loads of this recall, oldest first</caption>
      <thead>
        <tr>
          <th scope="col">Load</th>
          <th scope="col">Started</th>
          <th scope="col">Programme</th>
          <th scope="col" className="num">
            Packs
          </th>
          <th scope="col">State</th>
          <th scope="col">Released by</th>
        </tr>
      </thead>
      <tbody>
        {loads.map((load) => (
          <tr key={load.id}>
            <th scope="row">
              <Link className="code" to={`/sterilization/loads/${load.id}`}>
                {load.no}
              </Link>
            </th>
            <td>{load.started_at === null ? "" : formatMomentShort(load.started_at, zone)}</td>
            <td className="meta">{load.programme_name}</td>
            <td className="num">{load.packs}</td>
            <td>{stateWords[load.state]}</td>
            <td className="meta">
              <bdi>{load.decided_by_name}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
