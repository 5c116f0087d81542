/**
 * What a scan does to the chart: a cartridge or a sterile pack is added, numbing cream goes to its place,
 * products to theirs. A pack that may not be opened is not added: the stop fills the screen instead.
 */
import { useCallback, useEffect, useState } from "react";
import { formatDay } from "@/format/day";
import type { LotKind, LotLine, Scan, ShelfPack, TreatmentDraft } from "@/ipc/bindings";
import { backend } from "@/ipc/client";
import { useScanTarget } from "@/ipc/scan-targets";
import type { Chart, RefusedPack } from "../api/use-chart";
import { openedBefore, type PackStop, stopOf } from "./pack-words";

type Unknown = Extract<Scan, { kind: "unknown" }>;

export type Scanned = {
  /** A code nothing on record has; it can be received at once. */
  unknown: Unknown | null;
  /** The pack scanned last may not be opened. */
  stop: PackStop | null;
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

export function useScanned(
  treatment: string,
  change: Chart["change"],
  notTaken: RefusedPack | null,
): Scanned {
  const [unknown, setUnknown] = useState<Unknown | null>(null);
  const [stop, setStop] = useState<PackStop | null>(null);
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

  // Another session opened it first: the pack is asked what its life was, and the stop says so.
  useEffect(() => {
    if (!notTaken) return;
    setSays("");
    backend
      .pack(notTaken.pack)
      .then(({ shelf, used_on }) => setStop(openedBefore(shelf, notTaken.rule, used_on)))
      .catch(setProblem);
  }, [notTaken]);

  const open = useCallback(
    (shelf: ShelfPack, stopped: string | null) => {
      const { id, code, name } = shelf.pack;
      if (stopped !== null) return setStop(stopOf(shelf, stopped));
      setSays(`${name}, pack ${code}`);
      change((now) => (now.packs.includes(id) ? {} : { packs: [...now.packs, id] }));
    },
    [change],
  );

  const put = useCallback(
    (found: Scan) => {
      setProblem(undefined);
      setStop(null);
      setUnknown(null);
      setSays("");
      setRefused("");
      if (found.kind === "pack") return open(found.shelf, found.stopped);
      if (found.kind === "unknown") return setUnknown(found);
      const no = refusal(found, treatment);
      if (no) setRefused(no);
      else if (found.kind === "lot") take(found.line, found.unit);
    },
    [open, take, treatment],
  );

  const scan = useCallback(
    (code: string) => {
      setProblem(undefined);
      backend.scan(code).then(put).catch(setProblem);
    },
    [put],
  );

  useScanTarget(["lot", "pack", "unknown"], "A treatment takes cartridges, packs and products", put);
  const forget = useCallback(() => {
    setUnknown(null);
    setStop(null);
  }, []);
  return { unknown, stop, says, refused, problem, scan, take, forget };
}

/** Why what was scanned does not go into the chart; empty when it does. */
function refusal(found: Extract<Scan, { kind: "lot" | "load" | "consent" }>, treatment: string): string {
  if (found.kind === "consent") return `${found.number} is the number of a consent form, not of a lot`;
  if (found.kind === "load") return `${found.no} is a whole load. Scan the code on the pack`;
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
