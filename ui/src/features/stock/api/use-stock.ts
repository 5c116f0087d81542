/** Every lot; taking a delivery in; calling a lot back. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { NewLot } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export const useLots = () => useQuery({ queryKey: ["stock"], queryFn: () => backend.lots() });

export function useReceiveLot() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (lot: NewLot) => backend.receiveLot(lot),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["stock"] }),
  });
}

export function useRecallLot() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) => backend.recallLot(id, reason),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["stock"] }),
  });
}
