/** A client's history: reading it, weighing answers as they are given, saving them. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Answer, AttestedBy, SaveHistory } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export function useHistory(client: string) {
  return useQuery({ queryKey: ["history", client], queryFn: () => backend.history(client) });
}

/** What the answers would do. Nothing is recorded; the last findings stay until the next are here. */
export function useWeighed(client: string, answers: Answer[]) {
  return useQuery({
    queryKey: ["weighed", client, answers],
    queryFn: () => backend.evaluateAnswers(client, answers),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

export function useSaveHistory(client: string) {
  const again = useReadAgain(client);
  return useMutation({
    mutationFn: (save: SaveHistory) => backend.saveHistory(client, save),
    onSuccess: again,
  });
}

export function useConfirmUnchanged(client: string) {
  const again = useReadAgain(client);
  return useMutation({
    mutationFn: (attestedBy: AttestedBy) => backend.confirmUnchanged(client, attestedBy),
    onSuccess: again,
  });
}

function useReadAgain(client: string) {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: ["history", client] });
}
