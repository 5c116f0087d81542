/** Every device; adding one; changing its record. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { DeviceFields } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export const useDevices = () => useQuery({ queryKey: ["devices"], queryFn: () => backend.devices() });

/** Adds a device, or changes the one named. */
export function useSaveDevice() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ of, fields }: { of: { id: string; version: number } | null; fields: DeviceFields }) =>
      of ? backend.updateDevice(of.id, of.version, fields) : backend.addDevice(fields),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["devices"] }),
  });
}
