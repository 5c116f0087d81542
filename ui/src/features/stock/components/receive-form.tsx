/**
 * What the box says, typed once. Used on the stock screen and wherever an unknown lot was scanned;
 * the lot number scanned is filled in already.
 */
import { useState } from "react";
import { Button } from "@/components/button";
import { Check } from "@/components/check";
import { DateField } from "@/components/date-field";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { NumberField } from "@/components/number-field";
import { roleWords } from "@/components/product-roles";
import { Select } from "@/components/select";
import { TextField } from "@/components/text-field";
import { formatMoment } from "@/format/moment";
import type { LotKind, LotLine, ProductRole } from "@/ipc/bindings";
import { useScanTarget } from "@/ipc/scan-targets";
import { useSession } from "@/ipc/session-context";
import { type Draft, useDraft } from "@/ipc/use-draft";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useReceiveLot } from "../api/use-stock";
import { kindWords } from "./lot-words";

type Props = {
  lot?: string;
  /** The expiry a scanned code names. */
  expires?: string | null;
  onReceived: (line: LotLine) => void;
  onCancel: () => void;
};

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value: value as LotKind, label }));
const roles = Object.entries(roleWords).map(([value, label]) => ({ value: value as ProductRole, label }));

const empty = {
  kind: "cartridge" as LotKind,
  role: null as ProductRole | null,
  product: "",
  maker: "",
  supplier: "",
  registration: "",
  strength: "",
  lot: "",
  expires: null as string | null,
  pins: null as number | null,
  use_within_days: null as number | null,
  quantity: null as number | null,
  suitable_for_needling: false,
  units_numbered: false,
};
type Typed = typeof empty;

function isTyped(value: unknown): value is Typed {
  return typeof value === "object" && value !== null && Object.keys(empty).every((key) => key in value);
}

export function ReceiveForm(props: Props) {
  const draft = useDraft(`receive:${props.lot ?? ""}`, isTyped);
  return draft.isReady ? <Form {...props} draft={draft} /> : <Loading says="Opening the form" rows={2} />;
}

function Form({ lot = "", expires = null, onReceived, onCancel, draft }: Props & { draft: Draft<Typed> }) {
  const zone = useSession().profile.fields.time_zone;
  const [typed, setTyped] = useState<Typed>(draft.left ?? { ...empty, lot, expires });
  // A day or number in no clear form is no answer yet: it must not go in as "none".
  const [unclear, setUnclear] = useState<readonly (keyof Typed)[]>([]);
  const receive = useReceiveLot();
  const wrong = fieldErrors(receive.error);
  const asks = asksOf(typed.kind);
  const isElsewhere = Object.keys(wrong).every((field) => !(field in empty));
  function set(part: Partial<Typed>) {
    const next = { ...typed, ...part };
    setTyped(next);
    draft.keep(next);
  }
  const read =
    <K extends keyof Typed>(key: K) =>
    (value: Typed[K], problem?: string) => {
      setUnclear((before) => [...before.filter((other) => other !== key), ...(problem ? [key] : [])]);
      set({ [key]: value });
    };
  useScanTarget(["unknown", "lot"], "This form takes the lot of a box", (found) => {
    // A known lot gains the units: what the record has of it need not be typed again.
    if (found.kind === "lot") {
      const { kind, product, lot: number, expires: day, pins, role } = found.line.lot;
      set({ kind, product, lot: number, expires: day, pins, role });
    } else if (found.kind === "unknown") set({ lot: found.lot, expires: found.expires ?? typed.expires });
  });
  function chooseKind(kind: LotKind) {
    // The others go with the fields of the kind before.
    setUnclear(unclear.filter((key) => key === "expires" || key === "quantity"));
    set({ kind });
  }

  function submit(event: React.FormEvent) {
    event.preventDefault();
    if (receive.isPending || unclear.length > 0) return;
    const sent = {
      ...typed,
      expires: typed.expires ?? "",
      quantity: typed.quantity ?? 0,
      opened_on: null,
    };
    receive.mutate(sent, {
      onSuccess: async (line) => {
        await draft.discard();
        onReceived(line);
      },
    });
  }
  const giveUp = () => void draft.discard().then(onCancel);

  return (
    <form className="receive" onSubmit={submit} aria-label="Receive a lot" noValidate>
      {draft.leftAt !== undefined && (
        <p className="meta" role="status">
          Typed on {formatMoment(draft.leftAt, zone)} and not received yet
        </p>
      )}
      <div className="receive-fields">
        <Select label="Kind" options={kinds} value={typed.kind} onChange={chooseKind} />
        <TextField
          label="Lot number"
          code
          value={typed.lot}
          onChange={(next) => set({ lot: next })}
          error={wrong.lot}
          autoFocus={lot === ""}
        />
        <TextField
          label="Product"
          value={typed.product}
          onChange={(product) => set({ product })}
          hint="As on the box"
          error={wrong.product}
          autoFocus={lot !== ""}
        />
        <DateField
          label="Expires"
          value={typed.expires}
          onChange={read("expires")}
          optional={!asks.expiry}
          hint={typed.kind === "product" ? "Or the period after opening" : "For example 31 March 2028"}
          error={wrong.expires}
        />
        <NumberField
          label="Units"
          value={typed.quantity}
          onChange={read("quantity")}
          least={1}
          most={9999}
          error={wrong.quantity}
        />
        {typed.kind === "cartridge" && (
          <NumberField
            label="Pins"
            value={typed.pins}
            onChange={read("pins")}
            least={1}
            most={250}
            error={wrong.pins}
          />
        )}
        {asks.role && (
          <Select
            label="Used as"
            options={roles}
            value={typed.role}
            onChange={(role) => set({ role })}
            optional={typed.kind === "drug"}
            error={wrong.role}
          />
        )}
        {asks.strength && (
          <TextField
            label="Strength"
            value={typed.strength}
            onChange={(strength) => set({ strength })}
            optional={typed.kind !== "drug"}
            hint="As on the label, like 4 %"
            error={wrong.strength}
          />
        )}
        {asks.opening && (
          <NumberField
            label="Good after opening"
            unit="days"
            value={typed.use_within_days}
            onChange={read("use_within_days")}
            least={1}
            most={1095}
            hint="Empty when the label names none"
            error={wrong.use_within_days}
          />
        )}
        {typed.kind === "disinfectant" && (
          <TextField
            label="Registration number"
            code
            value={typed.registration}
            onChange={(registration) => set({ registration })}
            optional
            hint="EPA or other, from the label"
            error={wrong.registration}
          />
        )}
        <TextField
          label="Maker"
          value={typed.maker}
          onChange={(maker) => set({ maker })}
          optional
          error={wrong.maker}
        />
        <TextField
          label="Supplier"
          value={typed.supplier}
          onChange={(supplier) => set({ supplier })}
          optional
          error={wrong.supplier}
        />
        {asks.role && (
          <div className="whole">
            <Check
              isSelected={typed.suitable_for_needling}
              onChange={(on) => set({ suitable_for_needling: on })}
            >
              Sterile, and its maker permits it with needling
            </Check>
          </div>
        )}
        {asks.units && (
          <div className="whole">
            <Check isSelected={typed.units_numbered} onChange={(on) => set({ units_numbered: on })}>
              Every unit carries a number of its own; a treatment then names it
            </Check>
          </div>
        )}
      </div>
      {receive.isError && isElsewhere && <Failure {...wordingOf(receive.error)} />}
      <div className="row end">
        <Button onPress={giveUp}>Cancel</Button>
        <Button kind="primary" type="submit" isPending={receive.isPending} working="Receiving">
          Receive lot
        </Button>
      </div>
    </form>
  );
}

/** Which fields a kind has. */
function asksOf(kind: LotKind) {
  const isApplied = kind === "product" || kind === "drug";
  const isSingleUse = kind === "cartridge" || kind === "blade" || kind === "sterile_item";
  return {
    expiry: isSingleUse || kind === "drug",
    role: isApplied,
    strength: isApplied || kind === "disinfectant",
    opening: isApplied || kind === "disinfectant",
    units: isSingleUse,
  };
}
