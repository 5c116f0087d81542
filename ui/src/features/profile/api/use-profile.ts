/** The practice profile as stored, and changing it. The version read goes back with every change. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ProfileFields } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export const useProfile = () => useQuery({ queryKey: ["profile"], queryFn: () => backend.profile() });

export function useUpdateProfile() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ version, fields }: { version: number; fields: ProfileFields }) =>
      backend.updateProfile(version, fields),
    onSuccess: (profile) => cache.setQueryData(["profile"], profile),
  });
}
