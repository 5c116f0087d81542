/** The clients a recall may have touched, and what was decided about telling each. */
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { Region } from "@/components/region";
import { useRowKeys } from "@/components/use-row-keys";
import { ageOn, formatDayShort, todayHere } from "@/format/day";
import type { Touched } from "@/ipc/bindings";
import { useClientWord } from "@/ipc/session-context";
import { counted, daysInWords, decisionInWords, decisionWords, howReached, isOpen } from "./recall-words";

type Props = { touched: readonly Touched[]; isClosed: boolean; onDecide: (one: Touched) => void };

const MOST_ITEMS = 3;

export function ClientsTable({ touched, isClosed, onDecide }: Props) {
  const word = useClientWord();
  const [shown, setShown] = useState<"all" | "open">("all");
  const table = useRef<HTMLTableElement>(null);
  useRowKeys(table, "tbody tr");
  const open = touched.filter(isOpen).length;
  const rows = shown === "all" ? touched : touched.filter(isOpen);
  return (
    <Region
      title={`${word.Many} it may have touched`}
      note={`${counted(touched.length, word.one, word.many)}, ${open} to decide`}
      acts={
        touched.length > 0 && (
          <Choice
            label="Show"
            labelHidden
            options={[
              { value: "all", label: "All" },
              { value: "open", label: "To decide" },
            ]}
            value={shown}
            onChange={setShown}
            keepSpace={false}
          />
        )
      }
    >
      {touched.length === 0 && <p className="quiet-line meta">Nothing of it was used on anybody</p>}
      {touched.length > 0 && rows.length === 0 && (
        <p className="quiet-line meta">Everybody is decided. Choose All to see them</p>
      )}
      {rows.length > 0 && (
        <div className="wide-table" tabIndex={0} role="group" aria-label={`${word.Many}, table`}>
          <table className="table rows touched" ref={table}>
            <caption className="visually-hidden">
              {word.Many} by the day of the first use, with what was decided
            </caption>
            <thead>
              <tr>
                <th scope="col">{word.One}</th>
                <th scope="col">No.</th>
                <th scope="col">Born</th>
                <th scope="col">Treated</th>
                <th scope="col">What was used</th>
                <th scope="col">Reach</th>
                <th scope="col">Decision</th>
                <th scope="col">
                  <span className="visually-hidden">Acts</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <ClientRow key={one.client} one={one} isClosed={isClosed} onDecide={onDecide} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Region>
  );
}

type RowProps = { one: Touched; isClosed: boolean; onDecide: (one: Touched) => void };

function ClientRow({ one, isClosed, onDecide }: RowProps) {
  const items = [...new Set(one.uses.map(({ item }) => item))];
  const more = items.length - MOST_ITEMS;
  const service = one.uses[0]?.service ?? "";
  return (
    <tr>
      <th scope="row">
        <Link to={`/clients/${one.client}`}>
          <bdi>{one.name}</bdi>
        </Link>
      </th>
      <td className="code faint">{String(one.number).padStart(6, "0")}</td>
      <td className="nowrap">
        {one.erased ? (
          <span className="faint">Record erased</span>
        ) : one.born ? (
          <>
            {formatDayShort(one.born)} <span className="faint">{ageOn(one.born, todayHere())} y</span>
          </>
        ) : (
          <span className="faint">Not known</span>
        )}
      </td>
      <td>
        {daysInWords(one)}
        <span className="meta second">{service.charAt(0).toUpperCase() + service.slice(1)}</span>
      </td>
      <td className="code">
        {items.slice(0, MOST_ITEMS).map((item) => (
          <span key={item} className="second">
            {item}
          </span>
        ))}
        {more > 0 && <span className="faint">and {more} more</span>}
      </td>
      <td>
        {one.contact ? <bdi>{one.contact}</bdi> : <span className="c-warn">Nothing on record</span>}
        {one.contact && <span className="meta second">{howReached(one)}</span>}
      </td>
      <td>
        <DecisionBadge one={one} />
      </td>
      <td className="num">
        {!isClosed && (
          <Button
            kind="link"
            aria-label={`${isOpen(one) ? "Decide" : "Change the decision"}: ${one.name}`}
            onPress={() => onDecide(one)}
          >
            {isOpen(one) ? "Decide" : "Change"}
          </Button>
        )}
      </td>
    </tr>
  );
}

function DecisionBadge({ one }: { one: Touched }) {
  const newest = one.decisions[0];
  if (!newest) return <Badge mark="pending">Not decided</Badge>;
  const mark = newest.decision === "told" ? "done" : newest.decision === "pending" ? "pending" : "plain";
  return (
    <>
      <Badge mark={mark}>{decisionWords[newest.decision]}</Badge>
      <span className="meta second">
        {decisionInWords(newest)} <bdi>{newest.by_name}</bdi>
      </span>
    </>
  );
}
