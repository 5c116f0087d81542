/** What a scanned lot does to the chart: a cartridge is added, numbing cream goes to its place, products to theirs. */
import { useCallback, useState } from "react";
import type { LotLine, TreatmentDraft } from "@/ipc/bindings";
import { backend } from "@/ipc/client";
import type { Chart } from "../api/use-chart";

export type Scanned = {
  /** A code nothing on record has; it can be received at once. */
  unknown: string | null;
  /** What the last scan did, for listeners and the line under the field. */
  says: string;
  problem: unknown;
  scan: (code: string) => void;
  take: (line: LotLine) => void;
  forget: () => void;
};

export function useScanned(change: Chart["change"]): Scanned {
  const [unknown, setUnknown] = useState<string | null>(null);
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

  const scan = useCallback(
    (code: string) => {
      setProblem(undefined);
      backend
        .scan(code)
        .then((found) => {
          if (found.kind === "lot") take(found.line);
          else setUnknown(found.code);
        })
        .catch(setProblem);
    },
    [take],
  );

  const forget = useCallback(() => setUnknown(null), []);
  return { unknown, says, problem, scan, take, forget };
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
