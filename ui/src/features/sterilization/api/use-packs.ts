/** The shelf, one pack, and the kinds of sets that are packed again and again. */
import { useMutation, useQuery } from "@tanstack/react-query";
import type { InstrumentSet, InstrumentSetFields } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export const useShelf = () =>
  useQuery({ queryKey: ["sterilization", "shelf"], queryFn: () => backend.shelf() });

export const usePack = (id: string) =>
  useQuery({ queryKey: ["sterilization", "pack", id], queryFn: () => backend.pack(id) });

export const useDiscardPack = () =>
  useMutation({
    mutationFn: (pack: { id: string; reason: string }) => backend.discardPack(pack.id, pack.reason),
  });

export const useReportMissing = () => useMutation({ mutationFn: (id: string) => backend.reportMissing(id) });

export const useReportFound = () => useMutation({ mutationFn: (id: string) => backend.reportFound(id) });

export const useSets = () =>
  useQuery({ queryKey: ["sterilization", "sets"], queryFn: () => backend.instrumentSets() });

export function useSaveSet(was: InstrumentSet | undefined) {
  return useMutation({
    mutationFn: (fields: InstrumentSetFields) =>
      was ? backend.updateInstrumentSet(was.id, was.version, fields) : backend.addInstrumentSet(fields),
  });
}

/** What a typed or scanned code is; asked once it has the shape of one. */
export const useCode = (code: string, isOn: boolean) =>
  useQuery({
    queryKey: ["sterilization", "code", code],
    queryFn: () => backend.scan(code),
    enabled: isOn,
  });

export const useFindCode = () => useMutation({ mutationFn: (code: string) => backend.scan(code) });
