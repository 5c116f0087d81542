/** Pages signed by hand: brought in, matched to their form, looked at, and what stands on them recorded. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { PaperSigning } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export const useScanTray = () => useQuery({ queryKey: ["scans", "tray"], queryFn: () => backend.scanTray() });

export const useScan = (scan: string) =>
  useQuery({
    queryKey: ["scan", scan],
    queryFn: () => backend.scanShown(scan),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** Null when the person closed the dialog without choosing. */
export const useBringInScans = () => useMutation({ mutationFn: () => backend.bringInScans() });

/** The files that were dropped on the window. */
export const useBringInDropped = () => useMutation({ mutationFn: () => backend.bringInDroppedScans() });

/** Where scanned pages arrive on this computer; null when they are chosen by hand. */
export const useScanFolder = () =>
  useQuery({ queryKey: ["scan-folder"], queryFn: () => backend.scanFolder(), staleTime: 0 });

/** False when the person closed the dialog without choosing. */
export const useChooseScanFolder = () =>
  useMutation({ mutationFn: (keeps: boolean) => backend.chooseScanFolder(keeps) });

export const useKeepArrived = () =>
  useMutation({ mutationFn: (keeps: boolean) => backend.keepArrivedScans(keeps) });

export const useLeaveScanFolder = () => useMutation({ mutationFn: () => backend.leaveScanFolder() });

/** Files in that folder that could not be taken. */
export const useLeftScans = () =>
  useQuery({ queryKey: ["scans", "left"], queryFn: () => backend.scansLeftLying(), staleTime: 0 });

export const useMatchScan = () =>
  useMutation({
    mutationFn: ({ scan, consent }: { scan: string; consent: string }) => backend.matchScan(scan, consent),
  });

export const useDiscardScan = () => useMutation({ mutationFn: (scan: string) => backend.discardScan(scan) });

export const useCallBackPaper = (consent: string) => {
  const keep = useKeepConsent(consent);
  return useMutation({ mutationFn: () => backend.callBackPaper(consent), onSuccess: keep });
};

export function useSignPaper(consent: string) {
  const keep = useKeepConsent(consent);
  return useMutation({
    mutationFn: ({ version, signing }: { version: number; signing: PaperSigning }) =>
      backend.signPaperConsent(consent, version, signing),
    onSuccess: keep,
  });
}

function useKeepConsent(consent: string) {
  const cache = useQueryClient();
  return (now: Awaited<ReturnType<typeof backend.consent>>) => {
    cache.setQueryData(["consents", "one", consent], now);
    // The desk stands open beside it and shows what comes next.
    void cache.invalidateQueries({ queryKey: ["consents", "of", now.client] });
  };
}
