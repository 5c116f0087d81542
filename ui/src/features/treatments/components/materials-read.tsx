/** What was used in a signed treatment, by lot. */
import { roleWords } from "@/components/product-roles";
import { Region } from "@/components/region";
import { formatDay } from "@/format/day";
import type { LotLine, TreatmentDraft } from "@/ipc/bindings";

type Props = { draft: TreatmentDraft; lots: ReadonlyMap<string, LotLine> };

export function MaterialsRead({ draft, lots }: Props) {
  const used = [
    ...draft.cartridges.map((one) => ({
      lot: one.lot_id,
      more: one.unit && `unit ${one.unit}`,
      role: "Cartridge",
    })),
    ...draft.products.map((one) => ({ lot: one.lot_id, more: one.amount, role: roleWords[one.role] })),
  ];
  return (
    <Region title="Cartridges and products">
      <table className="table materials">
        <thead>
          <tr>
            <th scope="col">Product</th>
            <th scope="col">Used as</th>
            <th scope="col">Lot</th>
            <th scope="col">Expires</th>
          </tr>
        </thead>
        <tbody>
          {used.map((one, at) => {
            const lot = lots.get(one.lot)?.lot;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a frozen list, in its own order
              <tr key={at}>
                <th scope="row">{lot?.product}</th>
                <td className="meta">{one.role}</td>
                <td>
                  <span className="code">{lot?.lot}</span> <span className="faint">{one.more}</span>
                </td>
                <td className="meta">{lot?.expires ? formatDay(lot.expires) : "None printed"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Region>
  );
}
