/** The act that removes a finding's cause from the chart: the lot or pack taken out, the zone left out. */
import { Button } from "@/components/button";
import type { Finding, LotLine, PackPage, TreatmentDraft } from "@/ipc/bindings";
import type { Chart } from "../api/use-chart";

type Props = {
  finding: Finding;
  draft: TreatmentDraft;
  change: Chart["change"];
  lots: ReadonlyMap<string, LotLine>;
  packs: ReadonlyMap<string, PackPage>;
};

export function WayOut({ finding, draft, change, lots, packs }: Props) {
  const { field, values, only_zones: only } = finding;
  const isLot = (id: string) => lots.get(id)?.lot.lot === values.lot;
  if (finding.decided) return null;
  if (field === "cartridges" && draft.cartridges.some((used) => isLot(used.lot_id))) {
    const isMeant = (used: TreatmentDraft["cartridges"][number]) =>
      isLot(used.lot_id) && used.unit === (values.unit ?? "");
    return (
      <Button
        kind="stop"
        size="sm"
        onPress={() => change((now) => ({ cartridges: now.cartridges.filter((used) => !isMeant(used)) }))}
      >
        Remove cartridge
      </Button>
    );
  }
  if (field === "products" && draft.products.some((used) => isLot(used.lot_id))) {
    return (
      <Button
        kind="stop"
        size="sm"
        onPress={() => change((now) => ({ products: now.products.filter((used) => !isLot(used.lot_id)) }))}
      >
        Remove product
      </Button>
    );
  }
  const isPack = (id: string) => packs.get(id)?.shelf.pack.code === values.pack;
  if (field === "packs" && draft.packs.some(isPack)) {
    return (
      <Button
        kind="stop"
        size="sm"
        onPress={() => change((now) => ({ packs: now.packs.filter((id) => !isPack(id)) }))}
      >
        Remove pack
      </Button>
    );
  }
  const charted = draft.zones.filter((zone) => only.includes(zone.zone));
  // A caution is read; only what stops asks for the zone to go.
  if (finding.severity === "warn" || charted.length === 0) return null;
  return (
    <Button
      size="sm"
      onPress={() => change((now) => ({ zones: now.zones.filter((zone) => !only.includes(zone.zone)) }))}
    >
      {charted.length === 1 ? "Leave this zone out" : "Leave these zones out"}
    </Button>
  );
}
