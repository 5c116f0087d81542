/** Every recall, one with its clients, and the acts on it. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Closing, NewDecision } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

const KIND = "sterilization";

export const useRecalls = () => useQuery({ queryKey: [KIND, "recalls"], queryFn: () => backend.incidents() });

export const useRecall = (id: string) =>
  useQuery({ queryKey: [KIND, "recalls", id], queryFn: () => backend.incident(id) });

/** Whatever was done, the page is read again before it says so. */
function useReadAgain(id: string) {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: [KIND, "recalls", id] });
}

export function useDecide(id: string) {
  const onSuccess = useReadAgain(id);
  return useMutation({
    mutationFn: (decision: NewDecision) => backend.decideClient(id, decision),
    onSuccess,
  });
}

type Pulled = { found: string[]; missing: string[] };

export function usePull(id: string) {
  const onSuccess = useReadAgain(id);
  return useMutation({
    mutationFn: ({ found, missing }: Pulled) => backend.pullPacks(id, found, missing),
    onSuccess,
  });
}

export function useSignOff(id: string) {
  const onSuccess = useReadAgain(id);
  return useMutation({
    mutationFn: ({ version, ...closing }: Closing & { version: number }) =>
      backend.closeIncident(id, version, closing),
    onSuccess,
  });
}
