/** Every number of the practice, and setting one with its source. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

export const useParameters = () =>
  useQuery({ queryKey: ["parameters"], queryFn: () => backend.parameters() });

export function useSetParameter() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ key, value, source }: { key: string; value: number; source: string }) =>
      backend.setParameter(key, value, source),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["parameters"] }),
  });
}
