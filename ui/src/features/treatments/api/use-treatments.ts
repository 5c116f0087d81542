/** A client's treatments, one treatment, and the acts that open, amend or end one. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { TreatmentView } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export const useTreatmentsOf = (client: string) =>
  useQuery({ queryKey: ["treatments", "of", client], queryFn: () => backend.treatmentsOf(client) });

export const useTreatment = (id: string) =>
  useQuery({ queryKey: ["treatments", "one", id], queryFn: () => backend.treatment(id) });

export const useZoneBands = () =>
  useQuery({ queryKey: ["parameters", "zones"], queryFn: () => backend.zoneBands(), staleTime: Infinity });

export const useDeviceChoices = () => useQuery({ queryKey: ["devices"], queryFn: () => backend.devices() });

/**
 * What stands in the way of starting now, in a room or where this person treated last. Asked anew each time:
 * a consent, a lift or a turnover may have come since.
 */
export const useStartFindings = (client: string, room: string | null) =>
  useQuery({
    queryKey: ["treatments", "start", client, room],
    queryFn: () => backend.startFindings(client, room),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export function useStartTreatment(client: string) {
  const shown = useShown();
  return useMutation({
    mutationFn: (room: string) => backend.startTreatment(client, room),
    onSuccess: shown,
  });
}

/** The page that signs may be gone before the answer comes: where to go on is told with the answer itself. */
export function useCloseTreatment(onSigned: (view: TreatmentView) => void) {
  const shown = useShown();
  return useMutation({
    mutationFn: ({ id, version, passphrase }: { id: string; version: number; passphrase: string }) =>
      backend.closeTreatment(id, version, passphrase),
    onSuccess: (view) => {
      onSigned(view);
      return shown(view);
    },
  });
}

export function useAmendTreatment(id: string) {
  const shown = useShown();
  return useMutation({
    mutationFn: ({ section, body, reason }: { section: string; body: string; reason: string }) =>
      backend.amendTreatment(id, section, body, reason),
    onSuccess: shown,
  });
}

export function useDiscardTreatment({ id, version }: TreatmentView, onDiscarded: () => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => backend.discardTreatment(id, version, reason),
    onSuccess: () => {
      onDiscarded();
      return cache.invalidateQueries({ queryKey: ["treatments"] });
    },
  });
}

/** The answer is the newest truth about the treatment; only its place in lists is asked for again. */
function useShown() {
  const cache = useQueryClient();
  return (view: TreatmentView) => {
    cache.setQueryData(["treatments", "one", view.id], view);
    return cache.invalidateQueries({ queryKey: ["treatments", "of", view.client] });
  };
}
