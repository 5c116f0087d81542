/** Lots in rows; each leads to its page. J and K walk, Enter opens. */
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { Badge } from "@/components/badge";
import { roleWords } from "@/components/product-roles";
import { useRowKeys } from "@/components/use-row-keys";
import { formatDayShort } from "@/format/day";
import type { LotLine } from "@/ipc/bindings";
import { kindWords, stateOf, toneOf } from "./lot-words";

export function LotsTable({ lines }: { lines: readonly LotLine[] }) {
  const table = useRef<HTMLTableElement>(null);
  useRowKeys(table, "tbody tr");
  return (
    <table className="table rows" ref={table}>
      <thead>
        <tr>
          <th scope="col">Product</th>
          <th scope="col">Used as</th>
          <th scope="col">Lot</th>
          <th scope="col">Use by</th>
          <th scope="col" className="num">
            On hand
          </th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <LotRow key={line.lot.id} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function LotRow({ line }: { line: LotLine }) {
  const { lot, last_day } = line;
  const state = stateOf(line);
  return (
    <tr>
      <th scope="row">
        <Link
          to="/stock/$lotId"
          params={{ lotId: lot.id }}
          className="lot-link"
          aria-label={`${lot.product}, lot ${lot.lot}`}
        >
          {lot.product}
        </Link>
        {lot.strength && <span className="meta"> {lot.strength}</span>}
      </th>
      <td className="meta">{lot.role ? roleWords[lot.role] : kindWords[lot.kind]}</td>
      <td className="code">{lot.lot}</td>
      <td className={toneOf[line.state]}>{last_day ? formatDayShort(last_day) : "None printed"}</td>
      <td className="num">{lot.on_hand}</td>
      <td title={lot.recall_reason || lot.quarantine_reason || undefined}>
        <Badge mark={state.mark}>{state.says}</Badge>
      </td>
    </tr>
  );
}
