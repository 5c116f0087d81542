/** Every lot, one lot, the clients it touched; taking a delivery in. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { NewLot } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export const useLots = () => useQuery({ queryKey: ["stock"], queryFn: () => backend.lots() });

export const useLot = (id: string) =>
  useQuery({ queryKey: ["stock", "lot", id], queryFn: () => backend.lot(id) });

/** Asked for on purpose only: each look at the clients of a lot is on record. */
export const useLotUsage = (id: string, isAsked: boolean) =>
  useQuery({
    queryKey: ["lot-usage", id],
    queryFn: () => backend.lotUsage(id),
    enabled: isAsked,
    staleTime: Number.POSITIVE_INFINITY,
  });

export function useReceiveLot() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (lot: NewLot) => backend.receiveLot(lot),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["stock"] }),
  });
}
