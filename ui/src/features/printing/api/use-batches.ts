/** Many papers at once: the papers of the day, and all papers of a client. */
import { useMutation } from "@tanstack/react-query";
import type { AccessCover, Batch, PrintOrder } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export const usePrintBatch = () =>
  useMutation({
    mutationFn: ({ batch, order }: { batch: Batch; order: PrintOrder }) => backend.printBatch(batch, order),
  });

/** With the letter on top for a client who asked for a copy, or without. */
type Dossier = { client: string; cover: AccessCover | null };

export const usePrintDossier = () =>
  useMutation({
    mutationFn: ({ client, cover, order }: Dossier & { order: PrintOrder }) =>
      backend.printDossier(client, cover, order),
  });

/** False when the person closed the dialog without saving. */
export const useSaveDossier = () =>
  useMutation({ mutationFn: ({ client, cover }: Dossier) => backend.saveDossier(client, cover) });

export const stopPrinting = () => void backend.stopReport();
