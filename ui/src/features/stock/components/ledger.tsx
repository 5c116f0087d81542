/** Every line of a lot's ledger, newest first: what moved, who did it, why. */
import { Link } from "@tanstack/react-router";
import { formatDay } from "@/format/day";
import { formatMoment } from "@/format/moment";
import type { LedgerLine } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { actWords, unitsInWords } from "./lot-words";

export function Ledger({ lines }: { lines: readonly LedgerLine[] }) {
  const zone = useSession().profile.fields.time_zone;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col" className="num">
            Units
          </th>
          <th scope="col" className="num">
            On hand
          </th>
          <th scope="col">By</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.line}>
            <td className="meta">{formatMoment(line.at, zone)}</td>
            <th scope="row">{actWords[line.act]}</th>
            <td className="num">{unitsInWords(line)}</td>
            <td className="num">{line.on_hand}</td>
            <td>
              <bdi>{line.by}</bdi>
            </td>
            <td>
              <Why line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Why({ line }: { line: LedgerLine }) {
  return (
    <>
      <bdi>{line.reason}</bdi>
      {line.day && <span> On {formatDay(line.day)}</span>}
      {line.witness && (
        <span className="meta">
          {" "}
          Seen by <bdi>{line.witness}</bdi>
        </span>
      )}
      {line.treatment && (
        <Link to="/treatments/$treatmentId" params={{ treatmentId: line.treatment }}>
          {line.act === "used" ? "In a treatment" : "For a treatment"}
        </Link>
      )}
    </>
  );
}
