/** How well the practice is backed up, and where to. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

export const useBackupStatus = () =>
  useQuery({ queryKey: ["backups"], queryFn: () => backend.backupStatus() });

export const useAddPlace = () => useMutation({ mutationFn: () => backend.addBackupPlace() });

export const useRemovePlace = () =>
  useMutation({ mutationFn: (path: string) => backend.removeBackupPlace(path) });

export const useBackUpNow = () => useMutation({ mutationFn: () => backend.backUpNow() });

export const stopJob = () => void backend.stopJob();
