/**
 * What a scan does to the chart: a cartridge or a sterile pack is added, numbing cream goes to its place,
 * products to theirs. A pack that may not be opened is not added: the stop fills the screen instead.
 */
import { useCallback, useEffect, useState } from "react";
import type { LotLine, ShelfPack, TreatmentDraft } from "@/ipc/bindings";
import { backend } from "@/ipc/client";
import type { Chart, RefusedPack } from "../api/use-chart";
import { openedBefore, type PackStop, stopOf } from "./pack-words";

export type Scanned = {
  /** A code nothing on record has; it can be received at once. */
  unknown: string | null;
  /** The pack scanned last may not be opened. */
  stop: PackStop | null;
  /** What the last scan did, for listeners and the line under the field. */
  says: string;
  problem: unknown;
  scan: (code: string) => void;
  take: (line: LotLine) => void;
  forget: () => void;
};

export function useScanned(change: Chart["change"], refused: RefusedPack | null): Scanned {
  const [unknown, setUnknown] = useState<string | null>(null);
  const [stop, setStop] = useState<PackStop | null>(null);
  const [says, setSays] = useState("");
  const [problem, setProblem] = useState<unknown>(undefined);

  const take = useCallback(
    (line: LotLine) => {
      setUnknown(null);
      setSays(`${line.lot.product}, lot ${line.lot.lot}`);
      if (line.lot.kind === "disinfectant") setSays(`${line.lot.product} is not used on skin`);
      else change((now) => withLot(now, line));
    },
    [change],
  );

  // Another session opened it first: the pack is asked what its life was, and the stop says so.
  useEffect(() => {
    if (!refused) return;
    setSays("");
    backend
      .pack(refused.pack)
      .then(({ shelf, used_on }) => setStop(openedBefore(shelf, refused.rule, used_on)))
      .catch(setProblem);
  }, [refused]);

  const open = useCallback(
    (shelf: ShelfPack, stopped: string | null) => {
      const { id, code, name } = shelf.pack;
      if (stopped !== null) return setStop(stopOf(shelf, stopped));
      setSays(`${name}, pack ${code}`);
      change((now) => (now.packs.includes(id) ? {} : { packs: [...now.packs, id] }));
    },
    [change],
  );

  const scan = useCallback(
    (code: string) => {
      setProblem(undefined);
      setStop(null);
      setUnknown(null);
      backend
        .scan(code)
        .then((found) => {
          if (found.kind === "lot") take(found.line);
          else if (found.kind === "pack") open(found.shelf, found.stopped);
          else if (found.kind === "load") setSays(`${found.no} is a whole load. Scan the code on the pack`);
          else setUnknown(found.code);
        })
        .catch(setProblem);
    },
    [take, open],
  );

  const forget = useCallback(() => {
    setUnknown(null);
    setStop(null);
  }, []);
  return { unknown, stop, says, problem, scan, take, forget };
}

function withLot(now: TreatmentDraft, { lot }: LotLine): Partial<TreatmentDraft> {
  if (lot.kind === "cartridge") {
    const used = { lot_id: lot.id, unit: "", opened_before_client: true };
    return { cartridges: [...now.cartridges, used] };
  }
  if (lot.role === "anaesthetic") {
    const before = now.anaesthetic ?? { on_at: null, off_at: null, removed: false };
    return { anaesthetic: { ...before, lot_id: lot.id, strength: lot.product } };
  }
  if (now.products.some((product) => product.lot_id === lot.id)) return {};
  return { products: [...now.products, { lot_id: lot.id, role: lot.role ?? "serum", amount: "" }] };
}
