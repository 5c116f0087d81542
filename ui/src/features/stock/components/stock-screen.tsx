/** Every lot with its expiry and what is left: what may be used today, and what may not. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { Region } from "@/components/region";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import type { LotLine } from "@/ipc/bindings";
import { useScanTarget } from "@/ipc/scan-targets";
import { wordingOf } from "@/ipc/wording";
import { useLots } from "../api/use-stock";
import { filters, type Shown } from "./lot-words";
import { LotsTable } from "./lots-table";
import { ReceiveForm } from "./receive-form";
import "./stock.css";

type Props = {
  /** A lot number to receive, and the expiry its code names. */
  receive?: string | undefined;
  expires?: string | undefined;
};

type Receiving = { lot: string; expires: string | null };

export function StockScreen({ receive, expires }: Props) {
  const lots = useLots();
  const go = useNavigate();
  const [receiving, setReceiving] = useState<Receiving | null>(
    receive ? { lot: receive, expires: expires ?? null } : null,
  );
  const start = () => setReceiving({ lot: "", expires: null });
  const stop = () => setReceiving(null);
  useShortcut("n", "Receive a lot", start, { isOn: receiving === null });
  useScanTarget(
    ["lot", "unknown"],
    "Stock takes lots",
    (found) => {
      if (found.kind === "lot") void go({ to: `/stock/${found.line.lot.id}` });
      else if (found.kind === "unknown") setReceiving({ lot: found.lot, expires: found.expires });
    },
    receiving === null,
  );
  const bad = lots.data?.filter(isNotToBeUsed).length ?? 0;
  return (
    <div className="page stock">
      <PageHead
        title="Stock"
        sub={lots.data && `${lots.data.length} lots${bad ? `, ${bad} not to be used` : ""}`}
      >
        <Button kind="primary" icon="plus" keys="N" onPress={start} isDisabled={receiving !== null}>
          Receive a lot
        </Button>
      </PageHead>
      {receiving && (
        <Region title="Receive a lot" note="As printed on the box">
          <ReceiveForm
            key={receiving.lot}
            lot={receiving.lot}
            expires={receiving.expires}
            onCancel={stop}
            onReceived={(line) => {
              notify(`${line.lot.product}, lot ${line.lot.lot} received`);
              stop();
            }}
          />
        </Region>
      )}
      {lots.isPending && <Loading says="Reading the stock" rows={5} />}
      {lots.isError && <Failure {...wordingOf(lots.error)} />}
      {lots.data?.length === 0 && !receiving && (
        <Empty
          title="Nothing in stock yet"
          says="Receive the first lot: whatever is used up here is used by lot number only."
        >
          <Button icon="plus" onPress={start}>
            Receive a lot
          </Button>
        </Empty>
      )}
      {lots.data && lots.data.length > 0 && <Lots lines={lots.data} />}
    </div>
  );
}

const isNotToBeUsed = ({ state }: LotLine) =>
  state === "expired" || state === "recalled" || state === "quarantined";

function Lots({ lines }: { lines: readonly LotLine[] }) {
  const [shown, setShown] = useState<Shown>("all");
  const isOf = (filter: Shown) => (line: LotLine) => filter === "all" || line.state === filter;
  const listed = lines.filter(isOf(shown));
  const options = filters.map(({ value, label }) => ({
    value,
    label: `${label} ${lines.filter(isOf(value)).length}`,
  }));
  return (
    <Region
      title="Lots"
      scrolls
      className="lots"
      acts={
        <Choice
          label="Show"
          labelHidden
          keepSpace={false}
          options={options}
          value={shown}
          onChange={setShown}
        />
      }
    >
      {listed.length === 0 ? (
        <p className="meta quiet-line" role="status">
          No lot is in this state
        </p>
      ) : (
        <LotsTable lines={listed} />
      )}
    </Region>
  );
}
