/**
 * Printing, the same for every paper: the printers of this computer, which of them is chosen for a kind of paper,
 * and what became of a print. No print is taken for printed before a person says so.
 */
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { notify } from "@/components/toast-queue";
import type {
  PaperInPrinter,
  PaperKind,
  Printer,
  PrintJob,
  PrintOrder,
  PrintOutcome,
  Trouble,
} from "./bindings";
import { backend } from "./client";

/** Asked again each time; while there is none but the viewer it is looked for: one is switched on. */
export const usePrinters = () =>
  useQuery({
    queryKey: ["printers"],
    queryFn: () => backend.printers(),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.every(({ state }) => state === "viewer") ? 3000 : false),
  });

/** Which printer takes which papers on this computer. */
export const useChosenPrinters = () =>
  useQuery({ queryKey: ["printing", "chosen"], queryFn: () => backend.chosenPrinters() });

/** The printer of a kind of paper: the one chosen in the settings, else the computer's usual one, else the first. */
export function printerOf(
  kind: PaperKind,
  printers: readonly Printer[],
  chosen: readonly { kind: PaperKind; printer: string }[],
): string | null {
  const wanted = chosen.find((one) => one.kind === kind)?.printer;
  const known = printers.find(({ name }) => name === wanted) ?? printers.find(({ is_default }) => is_default);
  return (known ?? printers[0])?.name ?? null;
}

/**
 * Where a kind of paper goes: the printer and the paper chosen in the settings, until somebody chooses others here.
 * The one way every print is asked for; `PrinterSelect` shows it.
 */
export function useChosenPrinter(kind: PaperKind) {
  const known = usePrinters();
  const chosen = useChosenPrinters();
  const [name, choose] = useState<string | null>(null);
  const [lies, choosePaper] = useState<PaperInPrinter | null>(null);
  const printers = known.data ?? [];
  const settings = chosen.data ?? [];
  const wanted = name ?? printerOf(kind, printers, settings);
  const printer = printers.find((one) => one.name === wanted);
  // What lies in a printer is known of the one in the settings alone.
  const kept = settings.find((one) => one.kind === kind && one.printer === wanted);
  const paper = lies ?? kept?.paper ?? "as_made";
  return {
    printers,
    isLooking: known.isPending || chosen.isPending,
    printer,
    choose,
    paper,
    choosePaper,
    order: (to: Printer, copies: number): PrintOrder => ({ printer: to.name, copies, paper }),
  };
}

/** The print queue: what waits, and what nobody has seen come out. */
export const usePrintQueue = () =>
  useQuery({ queryKey: ["printing", "queue"], queryFn: () => backend.printQueue() });

export const useRetryPrint = () =>
  useMutation({
    mutationFn: ({ job, printer }: { job: string; printer: string }) => backend.retryPrint(job, printer),
  });

export const useSettlePrint = () =>
  useMutation({
    mutationFn: ({ job, outcome }: { job: string; outcome: PrintOutcome }) =>
      backend.settlePrint(job, outcome),
  });

type Words = { happened: string; next: string };

const troubles: Record<Trouble, Words> = {
  offline: {
    happened: "The printer does not answer",
    next: "Switch it on and check its cable or network.",
  },
  stopped: {
    happened: "The printer is stopped",
    next: "Look at its display, clear a jam, resume it in the computer's printer settings.",
  },
  no_paper: { happened: "The printer has no paper", next: "Put paper in." },
  no_system: {
    happened: "The computer's print system does not run",
    next: "Restart the computer, or save the paper as PDF meanwhile.",
  },
  no_printer: {
    happened: "The printer is not there any more",
    next: "Choose another printer, or add this one in the computer's printer settings.",
  },
  refused: { happened: "The printer refused it", next: "Print again, or choose another printer." },
  no_answer: {
    happened: "The print system did not answer in time",
    next: "Look at the printer: say whether it came out.",
  },
  not_printed: { happened: "It did not come out", next: "Print again, or give it up." },
};

/** What keeps a print, and what to do about it. */
export const troubleWords = (trouble: Trouble): Words => troubles[trouble];

/** Says what became of a print just asked for: with a printer, or waiting and why. */
export function sayPrinted(name: string, job: PrintJob, label: string): void {
  if (job.state === "handed_over") {
    notify(`${name} sent to ${label}`);
    return;
  }
  const why = job.trouble ? troubles[job.trouble].happened : "No printer took it yet";
  notify(`${name} waits to be printed. ${why}`, { mark: "warn" });
}
