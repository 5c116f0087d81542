/** One's own PIN: whether there is one, setting and dropping it. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

export const useHasPin = () => useQuery({ queryKey: ["pin"], queryFn: () => backend.hasPin() });

export function useSetPin() {
  const again = useReadAgain();
  return useMutation({
    mutationFn: ({ own, pin }: { own: string; pin: string }) => backend.setPin(own, pin),
    onSuccess: again,
  });
}

export function useRemovePin() {
  const again = useReadAgain();
  return useMutation({ mutationFn: () => backend.removePin(), onSuccess: again });
}

function useReadAgain() {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: ["pin"] });
}
