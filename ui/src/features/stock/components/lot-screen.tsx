/** One lot: what the box says, what may be done with it, its ledger, and the clients it touched. */
import { Link } from "@tanstack/react-router";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { roleWords } from "@/components/product-roles";
import { Region } from "@/components/region";
import { formatDay } from "@/format/day";
import type { LotLine } from "@/ipc/bindings";
import { wordingOf } from "@/ipc/wording";
import { useLot } from "../api/use-stock";
import { Ledger } from "./ledger";
import { LotActs } from "./lot-acts";
import { LotUsage } from "./lot-usage";
import { countOf, kindWords, stateOf } from "./lot-words";
import "./stock.css";

export function LotScreen({ id }: { id: string }) {
  const lot = useLot(id);
  if (lot.isPending) return <Loading says="Opening the lot" rows={6} />;
  if (lot.isError) {
    return (
      <Failure {...wordingOf(lot.error)}>
        <Button icon="undo" onPress={() => void lot.refetch()}>
          Try again
        </Button>
      </Failure>
    );
  }
  const { line, ledger } = lot.data;
  const state = stateOf(line);
  return (
    <div className="page stock one-lot">
      <Link to="/stock" className="back">
        Stock
      </Link>
      <PageHead
        title={<bdi>{line.lot.product}</bdi>}
        sub={
          <>
            <span className="code">{line.lot.lot}</span> <Badge mark={state.mark}>{state.says}</Badge>
          </>
        }
      >
        <LotActs line={line} />
      </PageHead>
      <Facts line={line} />
      <Region title="Ledger" note={`${countOf(line.lot.on_hand)} on hand of ${line.lot.received} received`}>
        <Ledger lines={ledger} />
      </Region>
      <LotUsage id={id} />
    </div>
  );
}

function Facts({ line }: { line: LotLine }) {
  const { lot } = line;
  const opened = lot.opened_on
    ? formatDay(lot.opened_on) + (lot.use_within_days ? `, good for ${lot.use_within_days} days` : "")
    : lot.use_within_days
      ? `Not yet; good for ${lot.use_within_days} days after`
      : "";
  const facts: [string, React.ReactNode][] = [
    ["Kind", kindWords[lot.kind] + (lot.role ? `, ${roleWords[lot.role].toLowerCase()}` : "")],
    ["Strength", lot.strength],
    ["Pins", lot.pins],
    ["Expires", lot.expires ? formatDay(lot.expires) : "None printed"],
    ["Opened", opened],
    ["Registration", lot.registration],
    ["Maker", lot.maker],
    ["Supplier", lot.supplier],
    ["Units", lot.units_numbered ? "Each carries a number of its own" : ""],
    ["In quarantine because", lot.quarantine_reason],
    ["Recalled because", lot.recall_reason],
  ];
  return (
    <dl className="lot-facts">
      {facts
        .filter(([, says]) => says)
        .map(([name, says]) => (
          <div key={name}>
            <dt className="meta">{name}</dt>
            <dd>
              <bdi>{says}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  );
}
