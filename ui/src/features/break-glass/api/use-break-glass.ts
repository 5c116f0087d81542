/** Opening an emergency summary, and looking into the ones that were opened. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

/** The summary is the answer of the act: it is never cached, and goes with its dialog. */
export function useBreakGlass(client: string) {
  return useMutation({ mutationFn: (reason: string) => backend.breakGlass(client, reason) });
}

export const useBrokenGlass = (id: string) =>
  useQuery({ queryKey: ["break_glass", id], queryFn: () => backend.brokenGlass(id) });

export function useAcknowledgeBreakGlass(id: string) {
  return useMutation({ mutationFn: (note: string) => backend.acknowledgeBreakGlass(id, note) });
}
