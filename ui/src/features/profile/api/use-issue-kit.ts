/** Makes a new recovery code. The window then shows the step that prints it. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

export function useIssueKit() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => backend.issueRecoveryKit(),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["session"] }),
  });
}
