/** The machine, since when it stands still, and by whose hand. */
import { formatMoment } from "@/format/moment";
import type { IncidentPage } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";

export function Stopped({ page }: { page: IncidentPage }) {
  const zone = useSession().profile.fields.time_zone;
  const { incident, stop } = page;
  return (
    <dl className="pairs">
      <dt>Machine</dt>
      <dd className="medium">{incident.about}</dd>
      <dt>Why</dt>
      <dd>{incident.notice}</dd>
      {stop && (
        <>
          <dt>Stopped</dt>
          <dd>
            {formatMoment(stop.at, zone)}, by <bdi>{stop.by_name}</bdi>. No load of it can be started or
            released
          </dd>
        </>
      )}
      {stop?.lifted_at && (
        <>
          <dt>Back</dt>
          <dd>
            {formatMoment(stop.lifted_at, zone)}, by <bdi>{stop.lifted_by_name}</bdi>. {stop.lift_reason}
          </dd>
        </>
      )}
      <dt>Meanwhile</dt>
      <dd>Use disposables, or another sterilizer whose tests are good</dd>
    </dl>
  );
}
