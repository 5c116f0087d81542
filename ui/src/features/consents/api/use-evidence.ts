/** The evidence of a signed consent: checked anew each time somebody looks, printed and saved. */
import { useMutation, useQuery } from "@tanstack/react-query";
import type { PrintOrder } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export const useEvidence = (consent: string) =>
  useQuery({
    queryKey: ["evidence", consent],
    queryFn: () => backend.checkConsent(consent),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });

export const usePrintEvidence = (consent: string) =>
  useMutation({ mutationFn: (order: PrintOrder) => backend.printEvidence(consent, order) });

/** False when the person closed the dialog without choosing a place. */
export const useSaveEvidence = (consent: string) =>
  useMutation({ mutationFn: () => backend.saveEvidence(consent) });
