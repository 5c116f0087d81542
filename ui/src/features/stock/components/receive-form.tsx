/**
 * What the box says, typed once. Used on the stock screen and wherever an unknown lot was scanned;
 * the lot number scanned is filled in already.
 */
import { useState } from "react";
import { Button } from "@/components/button";
import { Check } from "@/components/check";
import { Choice } from "@/components/choice";
import { DateField } from "@/components/date-field";
import { NumberField } from "@/components/number-field";
import { Select } from "@/components/select";
import { TextField } from "@/components/text-field";
import type { LotKind, LotLine, ProductRole } from "@/ipc/bindings";
import { fieldErrors } from "@/ipc/wording";
import { useReceiveLot } from "../api/use-stock";
import { kindWords, roleWords } from "./lot-words";

type Props = { lot?: string; onReceived: (line: LotLine) => void; onCancel: () => void };

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value: value as LotKind, label }));
const roles = Object.entries(roleWords).map(([value, label]) => ({ value: value as ProductRole, label }));

const empty = {
  kind: "cartridge" as LotKind,
  role: null as ProductRole | null,
  product: "",
  lot: "",
  expires: null as string | null,
  pins: null as number | null,
  use_within_days: null as number | null,
  quantity: null as number | null,
  suitable_for_needling: false,
};

export function ReceiveForm({ lot = "", onReceived, onCancel }: Props) {
  const [typed, setTyped] = useState({ ...empty, lot });
  const receive = useReceiveLot();
  const wrong = fieldErrors(receive.error);
  const set = (part: Partial<typeof empty>) => setTyped((before) => ({ ...before, ...part }));
  const taken = wrong.lot ? "This number already stands for something else" : undefined;
  const differs = wrong.expires ? "Not one plain day, or not the expiry this lot has on record" : undefined;

  function submit(event: React.FormEvent) {
    event.preventDefault();
    const sent = {
      ...typed,
      expires: typed.expires ?? "",
      quantity: typed.quantity ?? 0,
      opened_on: null,
    };
    receive.mutate(sent, { onSuccess: onReceived });
  }

  return (
    <form className="receive" onSubmit={submit} aria-label="Receive a lot" noValidate>
      <div className="receive-fields">
        <div className="whole">
          <Choice
            label="Kind"
            options={kinds}
            value={typed.kind}
            onChange={(kind) => set({ kind })}
            keepSpace={false}
          />
        </div>
        <TextField
          label="Lot number"
          code
          value={typed.lot}
          onChange={(next) => set({ lot: next })}
          error={typed.lot.trim() ? taken : wrong.lot}
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
          onChange={(expires) => set({ expires })}
          optional={typed.kind !== "cartridge"}
          hint="For example 31 March 2028"
          error={typed.expires ? differs : wrong.expires}
        />
        <NumberField
          label="Units"
          value={typed.quantity}
          onChange={(quantity) => set({ quantity })}
          least={1}
          most={9999}
          error={wrong.quantity}
        />
        {typed.kind === "cartridge" && (
          <NumberField
            label="Pins"
            value={typed.pins}
            onChange={(pins) => set({ pins })}
            least={1}
            most={250}
          />
        )}
        {typed.kind === "product" && (
          <>
            <Select
              label="Used as"
              options={roles}
              value={typed.role}
              onChange={(role) => set({ role })}
              error={wrong.role}
            />
            <NumberField
              label="Good after opening"
              unit="days"
              value={typed.use_within_days}
              onChange={(days) => set({ use_within_days: days })}
              least={1}
              most={1095}
              hint="Empty when the label names none"
              error={wrong.use_within_days}
            />
            <div className="whole">
              <Check
                isSelected={typed.suitable_for_needling}
                onChange={(on) => set({ suitable_for_needling: on })}
              >
                Sterile, and its maker permits it with needling
              </Check>
            </div>
          </>
        )}
      </div>
      <div className="row end">
        <Button onPress={onCancel}>Cancel</Button>
        <Button kind="primary" type="submit" isPending={receive.isPending} working="Receiving">
          Receive lot
        </Button>
      </div>
    </form>
  );
}
