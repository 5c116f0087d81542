/** Printing, saving and handing over a stored document. Each is recorded by the backend once it happened. */
import { useMutation } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

type Print = { document: string; printer: string; copies: number };

export const usePrint = () =>
  useMutation({
    mutationFn: ({ document, printer, copies }: Print) => backend.printDocument(document, printer, copies),
  });

/** False when the person closed the dialog without saving. */
export const useSaveAsFile = () =>
  useMutation({ mutationFn: (document: string) => backend.saveDocument(document) });

export const useGive = () =>
  useMutation({
    mutationFn: ({ document, explainedBy }: { document: string; explainedBy: string }) =>
      backend.giveDocument(document, explainedBy),
  });
