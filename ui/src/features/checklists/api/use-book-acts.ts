/** Changing what lists are made of and when they are asked for. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ChecklistSheet, ClinicDays, EditedChecklist, PrintOrder } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

function useKeepDays() {
  const cache = useQueryClient();
  return (days: ClinicDays) => cache.setQueryData(["checklists", "days"], days);
}

export function useSetWeekdays() {
  const keep = useKeepDays();
  return useMutation({ mutationFn: (days: number[]) => backend.setWeekdays(days), onSuccess: keep });
}

export type Closed = { from: string; to: string; reason: string };

export function useCloseDays() {
  const keep = useKeepDays();
  return useMutation({
    mutationFn: ({ from, to, reason }: Closed) => backend.closeDays(from, to, reason),
    onSuccess: keep,
  });
}

export function useReopenDay() {
  const keep = useKeepDays();
  return useMutation({ mutationFn: (day: string) => backend.reopenDays(day, day), onSuccess: keep });
}

export type KeptAs = { code: string; isOn: boolean; anchor: number; reason: string };

export function useKeepChecklist() {
  const keep = useKeepDays();
  return useMutation({
    mutationFn: ({ code, isOn, anchor, reason }: KeptAs) => backend.keepChecklist(code, isOn, anchor, reason),
    onSuccess: keep,
  });
}

/** What publishing would change, or which field cannot be answered. */
export const useComparison = (list: EditedChecklist | null) =>
  useQuery({
    queryKey: ["checklists", "compared", list],
    queryFn: () => backend.compareChecklist(list as EditedChecklist),
    enabled: list !== null,
    retry: false,
    gcTime: 0,
    placeholderData: (before) => before,
  });

export function usePublishChecklist() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ list, reason }: { list: EditedChecklist; reason: string }) =>
      backend.publishChecklist(list, reason),
    onSuccess: (kept) => cache.setQueryData(["checklists", "template", kept.list.code], kept),
  });
}

export function usePrintList() {
  return useMutation({
    mutationFn: ({ sheet, order }: { sheet: ChecklistSheet; order: PrintOrder }) =>
      backend.printChecklist(sheet, order),
  });
}

/** False when the person closed the dialog without saving. */
export function useSaveList() {
  return useMutation({ mutationFn: (sheet: ChecklistSheet) => backend.saveChecklist(sheet) });
}
