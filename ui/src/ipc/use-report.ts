/**
 * A paper of the record (labels, what a recall prints, binders) as a print dialog takes it. Its pages are made anew
 * whenever it is opened, for looking at them is on record; they are forgotten once it is closed.
 */
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import type { Pages, PaperKind, Printer, PrintJob, PrintOrder, Report } from "./bindings";
import { backend } from "./client";
import { noteWords } from "./note-words";
import { useClientWord } from "./session-context";
import { useJobProgress } from "./use-job-progress";
import { sayPrinted, useChosenPrinter } from "./use-printing";
import { AppError } from "./wire";
import { type Wording, wordingOf } from "./wording";

type Print = { report: Report; order: PrintOrder };

/** Nothing is made while what was typed does not say which paper. */
export function useReport(report: Report | null) {
  const word = useClientWord();
  const sheet = useQuery({
    queryKey: ["report", report],
    queryFn: ({ signal }): Promise<Pages> => {
      // Nobody waits for it any more: the dialog was closed, or other days were chosen.
      signal.addEventListener("abort", stop);
      return report ? backend.reportPages(report) : Promise.reject(new Error("no report"));
    },
    enabled: report !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const to = useChosenPrinter(kindOf(report));
  const print = useMutation({
    mutationFn: (one: Print) => backend.printReport(one.report, one.order),
  });
  const save = useMutation({ mutationFn: (one: Report) => backend.saveReport(one) });
  const failed = print.error ?? save.error;
  const progress = useJobProgress(sheet.isFetching || print.isPending || save.isPending);
  return {
    pages: sheet.data?.pages,
    /** How far a long one is that is being made, printed or saved; nothing for one that is made at once. */
    progress,
    stop,
    isMaking: sheet.isFetching || sheet.isPlaceholderData,
    notes: (sheet.data?.notes ?? []).map((note) => noteWords(note, word)),
    refused: sheet.error ? reportWording(sheet.error) : undefined,
    again: () => void sheet.refetch(),
    /** What kept it from being made, for the field it is about. */
    error: sheet.error,
    to,
    isPrinting: print.isPending,
    isSaving: save.isPending,
    failed: failed ? reportWording(failed) : undefined,
    print: (printer: Printer, copies: number, name: string, onSent: () => void) => {
      save.reset();
      if (!report) return;
      const onSuccess = (job: PrintJob) => {
        sayPrinted(name, job, printer.label);
        onSent();
      };
      print.mutate({ report, order: to.order(printer, copies) }, { onSuccess });
    },
    save: (onSaved: () => void) => {
      print.reset();
      if (report) save.mutate(report, { onSuccess: (isSaved) => isSaved && onSaved() });
    },
  };
}

const stop = () => void backend.stopReport();

/** As the backend sorts it, so that the printer offered is the one of such papers. */
function kindOf(report: Report | null): PaperKind {
  if (report?.kind === "labels") return "labels";
  return report?.kind === "letters" ? "letters" : "lists";
}

/** These papers are not kept: what failed to be made is simply asked for again. */
function reportWording(error: unknown): Wording & { reference?: string | undefined } {
  if (!(error instanceof AppError)) return wordingOf(error);
  const { reference } = error;
  if (error.code === "disk") {
    return {
      happened: "Not saved: the disk is full or refuses writing",
      safe: "Save it again in another folder, or print it.",
      reference,
    };
  }
  if (error.code === "cancelled") {
    return { happened: "Stopped", safe: "Nothing was printed or saved, and nothing is on record." };
  }
  const words = wordingOf(error);
  return error.code === "internal" ? { ...words, reference } : words;
}
