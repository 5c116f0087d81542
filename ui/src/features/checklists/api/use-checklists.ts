/** The lists of the day, and one run of a list. */
import { useQuery } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

export const useChecklists = () =>
  useQuery({ queryKey: ["checklists"], queryFn: () => backend.checklists() });

export const useChecklistRun = (id: string) =>
  useQuery({ queryKey: ["checklists", "run", id], queryFn: () => backend.checklistRun(id) });
