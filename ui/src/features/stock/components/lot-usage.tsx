/** The clients a lot touched. Shown when asked for: each look is on record, as of the clients it names. */
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { roleWords } from "@/components/product-roles";
import { Region } from "@/components/region";
import { formatDay } from "@/format/day";
import type { LotUse, Status } from "@/ipc/bindings";
import { useClientWord } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useLotUsage } from "../api/use-stock";

export function LotUsage({ id }: { id: string }) {
  const word = useClientWord();
  const [isAsked, setAsked] = useState(false);
  const usage = useLotUsage(id, isAsked);
  const uses = usage.data;
  const people = new Set(uses?.map((use) => use.client)).size;
  return (
    <Region
      title={`${word.Many} it touched`}
      note={uses && `${people} ${people === 1 ? word.one : word.many}, ${uses.length} uses`}
      acts={
        isAsked ? (
          <Button
            icon="undo"
            onPress={() => void usage.refetch()}
            isPending={usage.isFetching}
            working="Reading"
          >
            Read again
          </Button>
        ) : (
          <Button icon="eye" onPress={() => setAsked(true)}>
            Show {word.many}
          </Button>
        )
      }
    >
      {!isAsked && <p className="meta quiet-line">Names are shown when asked for. Each look is on record.</p>}
      {isAsked && usage.isPending && <Loading says="Looking through the treatments" rows={3} />}
      {usage.isError && <Failure {...wordingOf(usage.error)} />}
      {uses?.length === 0 && <p className="meta quiet-line">Used on nobody so far</p>}
      {uses && uses.length > 0 && <Uses uses={uses} head={word.One} />}
    </Region>
  );
}

function Uses({ uses, head }: { uses: readonly LotUse[]; head: string }) {
  return (
    <table className="table rows">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">{head}</th>
          <th scope="col">Unit</th>
          <th scope="col">Used as</th>
          <th scope="col">Treated by</th>
          <th scope="col">Treatment</th>
        </tr>
      </thead>
      <tbody>
        {uses.map((use, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one treatment may use several units without a number
          <tr key={`${use.treatment} ${at}`}>
            <td>{formatDay(use.day)}</td>
            <th scope="row">
              <Link to="/clients/$clientId" params={{ clientId: use.client }}>
                <bdi>{use.client_name}</bdi>
              </Link>{" "}
              <span className="code meta">{String(use.client_number).padStart(6, "0")}</span>
            </th>
            <td className="code">{use.unit || "Not numbered"}</td>
            <td className="meta">{use.role ? roleWords[use.role] : "Used once"}</td>
            <td>
              <bdi>{use.practitioner_name}</bdi>
            </td>
            <td>
              <Link to="/treatments/$treatmentId" params={{ treatmentId: use.treatment }}>
                <Badge mark={marks[use.status].mark}>{marks[use.status].says}</Badge>
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const marks = {
  draft: { mark: "pending", says: "Open" },
  closed: { mark: "done", says: "Signed" },
  discarded: { mark: "later", says: "Not done" },
} as const satisfies Record<Status, unknown>;
