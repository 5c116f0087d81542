/** Which printer takes which papers on this computer, and the page that shows what it does. */
import { useMutation } from "@tanstack/react-query";
import type { LabelSize, PaperInPrinter, PaperKind, PrintOrder } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

type Choice = { kind: PaperKind; printer: string | null; paper: PaperInPrinter };

export const useChoosePrinter = () =>
  useMutation({
    mutationFn: ({ kind, printer, paper }: Choice) => backend.choosePrinter(kind, printer, paper),
  });

type Test = { kind: PaperKind; label: string; size: LabelSize; order: PrintOrder };

export const usePrintTest = () =>
  useMutation({
    mutationFn: ({ kind, label, size, order }: Test) => backend.printTestPage(kind, label, size, order),
  });
