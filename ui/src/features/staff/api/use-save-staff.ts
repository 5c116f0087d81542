/** Adding a person, changing their record, giving them a new passphrase. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { NewStaff, StaffFields } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export function useAddStaff() {
  const again = useReadAgain();
  return useMutation({ mutationFn: (person: NewStaff) => backend.addStaff(person), onSuccess: again });
}

export function useUpdateStaff() {
  const again = useReadAgain();
  return useMutation({
    mutationFn: ({ id, version, fields }: { id: string; version: number; fields: StaffFields }) =>
      backend.updateStaff(id, version, fields),
    onSuccess: again,
  });
}

export function useSetPassphrase() {
  return useMutation({
    mutationFn: ({ id, own, passphrase }: { id: string; own: string; passphrase: string }) =>
      backend.setPassphrase(id, own, passphrase),
  });
}

function useReadAgain() {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: ["staff"] });
}
