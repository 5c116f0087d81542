/** Every lot with its expiry and what is left: what may be used today, and what may not. */
import { useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { roleWords } from "@/components/product-roles";
import { Region } from "@/components/region";
import { notify } from "@/components/toast-queue";
import { useShortcut } from "@/components/use-shortcut";
import { formatDayShort } from "@/format/day";
import type { LotLine } from "@/ipc/bindings";
import { wordingOf } from "@/ipc/wording";
import { useLots } from "../api/use-stock";
import { kindWords, stateOf } from "./lot-words";
import { RecallDialog } from "./recall-dialog";
import { ReceiveForm } from "./receive-form";
import "./stock.css";

export function StockScreen() {
  const lots = useLots();
  const [isReceiving, setReceiving] = useState(false);
  const [recalling, setRecalling] = useState<LotLine | null>(null);
  useShortcut("n", "Receive a lot", () => setReceiving(true), { isOn: !isReceiving });
  const bad = lots.data?.filter((line) => line.state === "expired" || line.state === "recalled").length ?? 0;
  return (
    <div className="page stock">
      <PageHead
        title="Stock"
        sub={lots.data && `${lots.data.length} lots${bad ? `, ${bad} not to be used` : ""}`}
      >
        <Button
          kind="primary"
          icon="plus"
          keys="N"
          onPress={() => setReceiving(true)}
          isDisabled={isReceiving}
        >
          Receive a lot
        </Button>
      </PageHead>
      {isReceiving && (
        <Region title="Receive a lot" note="As printed on the box">
          <ReceiveForm
            onCancel={() => setReceiving(false)}
            onReceived={(line) => {
              notify(`${line.lot.product}, lot ${line.lot.lot} received`);
              setReceiving(false);
            }}
          />
        </Region>
      )}
      {lots.isPending && <Loading says="Reading the stock" rows={5} />}
      {lots.isError && <Failure {...wordingOf(lots.error)} />}
      {lots.data?.length === 0 && !isReceiving && (
        <Empty
          title="Nothing in stock yet"
          says="Receive the first lot: cartridges, products and disinfectants are used by lot number only."
        >
          <Button icon="plus" onPress={() => setReceiving(true)}>
            Receive a lot
          </Button>
        </Empty>
      )}
      {lots.data && lots.data.length > 0 && <Lots lines={lots.data} onRecall={setRecalling} />}
      {recalling && <RecallDialog line={recalling} onClose={() => setRecalling(null)} />}
    </div>
  );
}

function Lots({ lines, onRecall }: { lines: readonly LotLine[]; onRecall: (line: LotLine) => void }) {
  return (
    <Region title="Lots" scrolls className="lots">
      <table className="table rows">
        <thead>
          <tr>
            <th scope="col">Product</th>
            <th scope="col">Used as</th>
            <th scope="col">Lot</th>
            <th scope="col">Expires</th>
            <th scope="col" className="num">
              Left
            </th>
            <th scope="col">State</th>
            <th scope="col">
              <span className="visually-hidden">Acts</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LotRow key={line.lot.id} line={line} onRecall={onRecall} />
          ))}
        </tbody>
      </table>
    </Region>
  );
}

function LotRow({ line, onRecall }: { line: LotLine; onRecall: (line: LotLine) => void }) {
  const { lot } = line;
  const state = stateOf(line);
  const tone = { expired: "c-stop", recalled: "c-stop", expiring: "c-warn", in_date: "", empty: "faint" }[
    line.state
  ];
  return (
    <tr>
      <th scope="row">{lot.product}</th>
      <td className="meta">{lot.role ? roleWords[lot.role] : kindWords[lot.kind]}</td>
      <td className="code">{lot.lot}</td>
      <td className={tone}>{lot.expires ? formatDayShort(lot.expires) : "None printed"}</td>
      <td className="num">{lot.on_hand}</td>
      <td title={lot.recall_reason || undefined}>
        <Badge mark={state.mark}>{state.says}</Badge>
      </td>
      <td className="num">
        {line.state !== "recalled" && (
          <Button
            kind="link"
            aria-label={`Recall ${lot.product}, lot ${lot.lot}`}
            onPress={() => onRecall(line)}
          >
            Recall
          </Button>
        )}
      </td>
    </tr>
  );
}
