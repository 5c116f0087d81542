/** What a scanned lot does to the chart: a cartridge is added, numbing cream goes to its place, products to theirs. */
import { useCallback, useState } from "react";
import { formatDay } from "@/format/day";
import type { LotKind, LotLine, Scan, TreatmentDraft } from "@/ipc/bindings";
import { backend } from "@/ipc/client";
import { useScanTarget } from "@/ipc/scan-targets";
import type { Chart } from "../api/use-chart";

type Unknown = Extract<Scan, { kind: "unknown" }>;

export type Scanned = {
  /** A code nothing on record has; it can be received at once. */
  unknown: Unknown | null;
  /** What the last scan did, for listeners and the line under the field. */
  says: string;
  /** Why the last scan was not taken. */
  refused: string;
  problem: unknown;
  scan: (code: string) => void;
  take: (line: LotLine, unit?: string) => void;
  forget: () => void;
};

export const isSingleUse = (kind: LotKind) =>
  kind === "cartridge" || kind === "blade" || kind === "sterile_item";

export function useScanned(treatment: string, change: Chart["change"]): Scanned {
  const [unknown, setUnknown] = useState<Unknown | null>(null);
  const [says, setSays] = useState("");
  const [refused, setRefused] = useState("");
  const [problem, setProblem] = useState<unknown>(undefined);

  const take = useCallback(
    (line: LotLine, unit = "") => {
      setUnknown(null);
      setRefused("");
      if (line.lot.kind === "disinfectant") {
        setSays("");
        return setRefused(`${line.lot.product} is not used on skin`);
      }
      setSays(`${line.lot.product}, lot ${line.lot.lot}`);
      change((now) => withLot(now, line, unit));
    },
    [change],
  );

  const put = useCallback(
    (found: Scan) => {
      setProblem(undefined);
      const no = found.kind === "lot" ? refusal(found, treatment) : "";
      if (no) {
        setUnknown(null);
        setSays("");
        setRefused(no);
      } else if (found.kind === "lot") take(found.line, found.unit);
      else if (found.kind === "consent") {
        setSays("");
        setRefused(`${found.number} is the number of a consent form, not of a lot`);
      } else {
        setRefused("");
        setUnknown(found);
      }
    },
    [take, treatment],
  );

  const scan = useCallback(
    (code: string) => {
      setProblem(undefined);
      backend.scan(code).then(put).catch(setProblem);
    },
    [put],
  );

  useScanTarget(["lot", "unknown"], "A treatment takes cartridges and products", put);
  const forget = useCallback(() => setUnknown(null), []);
  return { unknown, says, refused, problem, scan, take, forget };
}

/** Why a scanned unit does not go into the chart; empty when it does. */
function refusal(found: Extract<Scan, { kind: "lot" }>, treatment: string): string {
  const { line, unit, other_expiry, used_in } = found;
  const name = `${line.lot.product}, lot ${line.lot.lot}`;
  if (used_in && used_in.treatment !== treatment) return `${name}, unit ${unit}. ${used_in.words}`;
  if (other_expiry) {
    const known = line.lot.expires ? formatDay(line.lot.expires) : "none";
    return `${name}. The box says it expires ${formatDay(other_expiry)}, the record says ${known}. Check the box`;
  }
  return "";
}

function withLot(now: TreatmentDraft, { lot }: LotLine, unit: string): Partial<TreatmentDraft> {
  if (isSingleUse(lot.kind)) {
    const isThere = (one: { lot_id: string; unit: string }) => one.lot_id === lot.id && one.unit === unit;
    if (unit && now.cartridges.some(isThere)) return {};
    return { cartridges: [...now.cartridges, { lot_id: lot.id, unit, opened_before_client: true }] };
  }
  if (lot.role === "anaesthetic") {
    const before = now.anaesthetic ?? { on_at: null, off_at: null, removed: false };
    const strength = [lot.product, lot.strength].filter(Boolean).join(" ");
    return { anaesthetic: { ...before, lot_id: lot.id, strength } };
  }
  if (now.products.some((product) => product.lot_id === lot.id)) return {};
  return { products: [...now.products, { lot_id: lot.id, role: lot.role ?? "serum", amount: "" }] };
}
