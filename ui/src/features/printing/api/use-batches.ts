/** Many papers at once: the papers of the day, and all papers of a client. */
import { useMutation } from "@tanstack/react-query";
import type { Batch, PrintOrder } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export const usePrintBatch = () =>
  useMutation({
    mutationFn: ({ batch, order }: { batch: Batch; order: PrintOrder }) => backend.printBatch(batch, order),
  });

export const usePrintDossier = () =>
  useMutation({
    mutationFn: ({ client, order }: { client: string; order: PrintOrder }) =>
      backend.printDossier(client, order),
  });

/** False when the person closed the dialog without saving. */
export const useSaveDossier = () =>
  useMutation({ mutationFn: (client: string) => backend.saveDossier(client) });

export const stopPrinting = () => void backend.stopReport();
