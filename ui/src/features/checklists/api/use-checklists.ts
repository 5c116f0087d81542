/** The lists of the day, one run of a list, how lists were kept, and what lists are made of. */
import { useQuery } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

export const useChecklists = () =>
  useQuery({ queryKey: ["checklists"], queryFn: () => backend.checklists() });

export const useChecklistRun = (id: string) =>
  useQuery({ queryKey: ["checklists", "run", id], queryFn: () => backend.checklistRun(id) });

/** The picture an item is answered with, in full; asked for when somebody looks. */
export const useItemPicture = (run: string, item: string, isWanted: boolean) =>
  useQuery({
    queryKey: ["checklists", "picture", run, item],
    queryFn: () => backend.itemPicture(run, item),
    enabled: isWanted,
    gcTime: 0,
  });

export const useCompletion = (from: string, to: string) =>
  useQuery({
    queryKey: ["checklists", "completion", from, to],
    queryFn: () => backend.checklistCompletion(from, to),
    placeholderData: (before) => before,
  });

export const useClinicDays = () =>
  useQuery({ queryKey: ["checklists", "days"], queryFn: () => backend.clinicDays() });

export const useChecklistTemplate = (code: string | null) =>
  useQuery({
    queryKey: ["checklists", "template", code],
    queryFn: () => backend.checklistTemplate(code ?? ""),
    enabled: code !== null,
  });
