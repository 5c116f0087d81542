/** The printer somebody chose here, or the one for this kind of paper until then. */
import { useState } from "react";
import type { PaperKind } from "@/ipc/bindings";
import { usePrintersFor } from "@/ipc/use-printing";

export function useChosenPrinter(kind: PaperKind) {
  const { printers, isLooking, usual, order } = usePrintersFor(kind);
  const [name, choose] = useState<string | undefined>(undefined);
  const printer = printers.find((one) => one.name === (name ?? usual));
  return { printers, isLooking, printer, choose, order };
}
