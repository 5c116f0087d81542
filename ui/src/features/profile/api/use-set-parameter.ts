/** Setting a number of the practice with its source. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

export function useSetParameter() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ key, value, source }: { key: string; value: number; source: string }) =>
      backend.setParameter(key, value, source),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["parameters"] }),
  });
}
