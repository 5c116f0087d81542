/** Printing, saving and handing over a stored document. Each is recorded by the backend once it happened. */
import { useMutation } from "@tanstack/react-query";
import type { PrintOrder } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

type Print = { document: string; order: PrintOrder };

export const usePrint = () =>
  useMutation({
    mutationFn: ({ document, order }: Print) => backend.printDocument(document, order),
  });

/** False when the person closed the dialog without saving. */
export const useSaveAsFile = () =>
  useMutation({ mutationFn: (document: string) => backend.saveDocument(document) });

export const useGive = () =>
  useMutation({
    mutationFn: ({ document, explainedBy }: { document: string; explainedBy: string }) =>
      backend.giveDocument(document, explainedBy),
  });
