/** What was used in a signed treatment, by lot and by pack. */
import { roleWords } from "@/components/product-roles";
import { Region } from "@/components/region";
import { formatDay } from "@/format/day";
import type { LotLine, TreatmentDraft } from "@/ipc/bindings";
import { usePacks } from "../api/use-packs";

type Props = { draft: TreatmentDraft; lots: ReadonlyMap<string, LotLine> };

export function MaterialsRead({ draft, lots }: Props) {
  const packs = usePacks(draft.packs);
  const used = [
    ...draft.cartridges.map((one) => ({
      lot: one.lot_id,
      more: one.unit && `unit ${one.unit}`,
      role: "Cartridge",
    })),
    ...draft.products.map((one) => ({ lot: one.lot_id, more: one.amount, role: roleWords[one.role] })),
  ];
  return (
    <Region title={draft.packs.length > 0 ? "Cartridges, packs and products" : "Cartridges and products"}>
      <table className="table materials">
        <thead>
          <tr>
            <th scope="col">Product</th>
            <th scope="col">Used as</th>
            <th scope="col">{draft.packs.length > 0 ? "Lot or pack" : "Lot"}</th>
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
          {draft.packs.map((id) => {
            const pack = packs.get(id)?.shelf.pack;
            return (
              <tr key={id}>
                <th scope="row">{pack?.name}</th>
                <td className="meta">Sterile pack</td>
                <td className="code">{pack?.code}</td>
                <td className="meta">{pack?.expires ? formatDay(pack.expires) : "Good while whole"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Region>
  );
}
