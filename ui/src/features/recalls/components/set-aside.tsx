/** A lot that was called back: what it is, what is left of it, and that nobody can use it. */
import { Link } from "@tanstack/react-router";
import { formatDay } from "@/format/day";
import type { IncidentPage } from "@/ipc/bindings";
import { counted } from "./recall-words";

export function SetAside({ page: { incident, lot } }: { page: IncidentPage }) {
  return (
    <dl className="pairs">
      <dt>Lot</dt>
      <dd>
        <span className="medium">{lot?.lot.product ?? incident.about}</span>
        {lot && (
          <>
            , lot <span className="code">{lot.lot.lot}</span>
            {lot.lot.expires && `, use by ${formatDay(lot.lot.expires)}`}
          </>
        )}
      </dd>
      <dt>Notice</dt>
      <dd>{incident.notice}</dd>
      {lot && (
        <>
          <dt>In stock</dt>
          <dd>
            {counted(lot.lot.on_hand, "unit")} of {lot.lot.received} left. No treatment can be closed with it.{" "}
            {lot.lot.on_hand > 0 && "Take them off the shelf and mark the box. "}
            <Link to="/stock">Open Stock</Link>
          </dd>
        </>
      )}
    </dl>
  );
}
