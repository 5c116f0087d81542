/** The way back: find a backup, see what is in it, check it from end to end, and use it. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { BackupKey } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export type Opening = { staff: string; key: BackupKey };

export const useKnownBackups = () =>
  useQuery({ queryKey: ["known_backups"], queryFn: () => backend.knownBackups(), gcTime: 0 });

export const useChooseFolder = () => useMutation({ mutationFn: () => backend.chooseBackupFolder() });

export const useBackupDoor = (path: string) =>
  useQuery({ queryKey: ["backup_door", path], queryFn: () => backend.backupDoor(path), gcTime: 0 });

export const useLosses = (path: string, isLive: boolean) =>
  useQuery({ queryKey: ["losses", path], queryFn: () => backend.losses(path), enabled: isLive, gcTime: 0 });

export const useRehearse = (path: string) =>
  useMutation({ mutationFn: ({ staff, key }: Opening) => backend.rehearseRestore(path, staff, key) });

export function useGoBack() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ staff, key }: Opening) => backend.goBack(staff, key),
    onSuccess: async () => {
      // Another practice, or another moment of it: nothing known before holds.
      cache.removeQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      await cache.refetchQueries({ queryKey: ["session"] });
    },
  });
}

export const dropRestored = () => void backend.dropRestored();
