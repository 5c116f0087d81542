/** The logo in the letterhead: a `data:` address, or null while Dermis's mark stands there. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

export const useLogo = () => useQuery({ queryKey: ["logo"], queryFn: () => backend.logo() });

/** False when the person closed the dialog without choosing. */
export function useChooseLogo() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => backend.chooseLogo(),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["logo"] }),
  });
}

export function useRemoveLogo() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => backend.removeLogo(),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["logo"] }),
  });
}
