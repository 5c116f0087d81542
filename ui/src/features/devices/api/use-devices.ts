/** Every device; adding one; changing its record; the questions its label may name. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { DeviceFields } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export const useDevices = () => useQuery({ queryKey: ["devices"], queryFn: () => backend.devices() });

/** The questions of the history asked now, by their short names. */
export const useQuestions = () =>
  useQuery({
    queryKey: ["questionnaire"],
    queryFn: () => backend.questionnaire(),
    select: ({ sections }) => sections.flatMap((section) => section.questions),
  });

/** Adds a device, or changes the one named. */
export function useSaveDevice() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ of, fields }: { of: { id: string; version: number } | null; fields: DeviceFields }) =>
      of ? backend.updateDevice(of.id, of.version, fields) : backend.addDevice(fields),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["devices"] }),
  });
}
