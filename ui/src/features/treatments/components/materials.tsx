/** Cartridges and products by lot, sterile packs by code. The scan field takes what is typed; a scanner works anywhere on the page. */
import { useRef, useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { roleWords } from "@/components/product-roles";
import { Region } from "@/components/region";
import { SearchField } from "@/components/search-field";
import { Severity } from "@/components/severity";
import { markWords } from "@/components/severity-words";
import { TextField } from "@/components/text-field";
import { useShortcut } from "@/components/use-shortcut";
import { formatDay } from "@/format/day";
import type { LotLine, PackPage, Scan, TreatmentDraft } from "@/ipc/bindings";
import { wordingOf } from "@/ipc/wording";
import type { Chart } from "../api/use-chart";
import { useOpenable } from "../api/use-packs";
import { PackPicker } from "./pack-picker";
import { PackRows } from "./pack-rows";
import type { Scanned } from "./use-scanned";

type Props = {
  draft: TreatmentDraft;
  change: Chart["change"];
  lots: ReadonlyMap<string, LotLine>;
  packs: ReadonlyMap<string, PackPage>;
  scanned: Scanned;
  /** The form that receives an unknown lot. */
  receive: (unknown: Extract<Scan, { kind: "unknown" }>) => React.ReactNode;
};

export function Materials({ draft, change, lots, packs, scanned, receive }: Props) {
  const [isPicking, setPicking] = useState(false);
  const shelf = useOpenable();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  useShortcut("s", "Scan or type a lot or a pack", () => field.current?.focus());
  const { cartridges, products } = draft;
  const isEmpty = cartridges.length + products.length + draft.packs.length === 0;
  const hasShelf = (shelf.data?.length ?? 0) > 0;
  return (
    <Region
      title={
        hasShelf || draft.packs.length > 0 ? "Cartridges, packs and products" : "Cartridges and products"
      }
      acts={
        <>
          <span className="meta">Scan works anywhere on this page</span>
          {hasShelf && (
            <Button
              kind="quiet"
              size="sm"
              icon="pack"
              isDisabled={isPicking}
              onPress={() => setPicking(true)}
            >
              Pick a pack
            </Button>
          )}
        </>
      }
    >
      <div className="scan-row">
        <SearchField
          label="Scan or type a cartridge or product lot, or a pack"
          placeholder="Scan or type a cartridge or product lot, or a pack"
          scanner
          keys="S"
          value={typed}
          onChange={setTyped}
          onSubmit={(code) => {
            if (code.trim()) scanned.scan(code);
            setTyped("");
          }}
          inputRef={field}
        />
        <p className="scan-says meta" role="status">
          {scanned.says}
        </p>
      </div>
      {isPicking && (
        <PackPicker
          chosen={draft.packs}
          onChoose={(id) => {
            change((now) => (now.packs.includes(id) ? {} : { packs: [...now.packs, id] }));
            setPicking(false);
          }}
          onClose={() => setPicking(false)}
        />
      )}
      {scanned.refused && (
        <p className="row refused-scan" role="alert">
          <Severity name="block" label="Not taken" />
          <span>{scanned.refused}</span>
        </p>
      )}
      {scanned.problem !== undefined && <Failure {...wordingOf(scanned.problem)} />}
      {scanned.unknown !== null && (
        <div className="unknown-lot">
          <p className="row">
            <Severity name="warn" />
            <b className="medium">
              Lot <span className="code">{scanned.unknown.lot}</span> was never received
            </b>
            <span className="meta">Receive it from its box, then it is used here</span>
          </p>
          {receive(scanned.unknown)}
        </div>
      )}
      {isEmpty && scanned.unknown === null ? (
        <p className="quiet-line meta">
          Nothing scanned yet. A session needs one new cartridge and its antiseptic
        </p>
      ) : (
        <table className="table materials">
          <thead className="visually-hidden">
            <tr>
              <th scope="col">State</th>
              <th scope="col">Product</th>
              <th scope="col">Lot and unit, or pack</th>
              <th scope="col">Expires</th>
              <th scope="col">Acts</th>
            </tr>
          </thead>
          <tbody>
            {cartridges.map((used, at) => (
              <Line
                // biome-ignore lint/suspicious/noArrayIndexKey: two cartridges of one lot differ by their place only
                key={`${used.lot_id} ${at}`}
                line={lots.get(used.lot_id)}
                onRemove={() => change({ cartridges: cartridges.filter((_, other) => other !== at) })}
              >
                <TextField
                  label={`Unit of cartridge ${at + 1}`}
                  labelHidden
                  placeholder="Unit"
                  code
                  value={used.unit}
                  onChange={(unit) =>
                    change({ cartridges: cartridges.map((c, i) => (i === at ? { ...c, unit } : c)) })
                  }
                  keepSpace={false}
                />
              </Line>
            ))}
            <PackRows
              ids={draft.packs}
              packs={packs}
              onRemove={(id) => change((now) => ({ packs: now.packs.filter((other) => other !== id) }))}
            />
            {products.map((used, at) => (
              <Line
                key={used.lot_id}
                line={lots.get(used.lot_id)}
                what={roleWords[used.role]}
                onRemove={() => change({ products: products.filter((_, other) => other !== at) })}
              >
                <TextField
                  label={`Amount of product ${at + 1}`}
                  labelHidden
                  placeholder="Amount"
                  value={used.amount}
                  onChange={(amount) =>
                    change({ products: products.map((p, i) => (i === at ? { ...p, amount } : p)) })
                  }
                  keepSpace={false}
                />
              </Line>
            ))}
          </tbody>
        </table>
      )}
    </Region>
  );
}

type LineProps = {
  line: LotLine | undefined;
  what?: string;
  onRemove: () => void;
  children: React.ReactNode;
};

function Line({ line, what, onRemove, children }: LineProps) {
  const bad = line !== undefined && line.state !== "in_date" && line.state !== "expiring";
  const mark = !line ? "pending" : bad ? "block" : line.state === "expiring" ? "warn" : "done";
  return (
    <tr className={bad ? "bad" : ""}>
      <td className="mark">
        <Severity name={mark} label={mark === "done" ? "In date" : markWords[mark]} />
      </td>
      <td>
        <b className="medium">{line?.lot.product ?? "Reading the lot"}</b>
        {what && <span className="meta"> {what}</span>}
      </td>
      <td className="cell-field">
        <span className="row">
          <span className="code">{line?.lot.lot}</span>
          {children}
        </span>
      </td>
      <td className={bad ? "c-stop medium" : "meta"}>{line && expiry(line)}</td>
      <td className="num">
        <Button kind="link" aria-label={`Remove ${line?.lot.product ?? "lot"}`} onPress={onRemove}>
          Remove
        </Button>
      </td>
    </tr>
  );
}

function expiry({ lot, state }: LotLine): string {
  if (state === "recalled") return "recalled";
  if (state === "quarantined") return "in quarantine";
  if (state === "empty") return "none left in stock";
  if (!lot.expires) return "no expiry printed";
  return `${state === "expired" ? "expired" : "exp"} ${formatDay(lot.expires)}`;
}
