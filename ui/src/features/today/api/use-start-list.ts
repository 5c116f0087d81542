/** Starts today's run of a list, or goes on with it. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

export function useStartList() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => backend.startChecklist(code),
    onSuccess: (run) => cache.setQueryData(["checklists", "run", run.id], run),
  });
}
