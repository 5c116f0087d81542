/** The printer somebody chose, or the computer's own choice until then. */
import { useState } from "react";
import { usePrinters } from "../api/use-documents";

export function useChosenPrinter() {
  const { data: known = [], isPending } = usePrinters();
  const [name, choose] = useState<string | undefined>(undefined);
  const chosen = known.find((p) => p.name === name) ?? known.find((p) => p.state !== "stopped") ?? known[0];
  return { printers: known, isLooking: isPending, printer: chosen, choose };
}
