/** Starting, answering and closing a list. The answer of each act is the run as it now stands. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { AnswerValue, ChecklistRun } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export function useStartChecklist() {
  const keep = useKeepRun();
  return useMutation({ mutationFn: (code: string) => backend.startChecklist(code), onSuccess: keep });
}

export function useStartLate() {
  const keep = useKeepRun();
  return useMutation({
    mutationFn: ({ code, day }: { code: string; day: string }) => backend.startLateChecklist(code, day),
    onSuccess: keep,
  });
}

export type EventStart = { code: string; subject: string; treatment: string | null };

export function useStartEvent() {
  const keep = useKeepRun();
  return useMutation({
    mutationFn: ({ code, subject, treatment }: EventStart) =>
      backend.startEventChecklist(code, subject, treatment),
    onSuccess: keep,
  });
}

/** Nothing came of it when the person chose no picture. */
export function usePictureItem(run: string) {
  const keep = useKeepRun();
  return useMutation({
    mutationFn: (item: string) => backend.pictureItem(run, item),
    onSuccess: (answered) => answered && keep(answered),
  });
}

export type GivenTo = { item: string; value: AnswerValue; correctiveAction?: string };

export function useAnswerItem(run: string) {
  const keep = useKeepRun();
  return useMutation({
    mutationFn: ({ item, value, correctiveAction }: GivenTo) =>
      backend.answerItem(run, item, value, correctiveAction ?? null),
    onSuccess: keep,
  });
}

export function useCloseChecklist(run: string) {
  const keep = useKeepRun();
  return useMutation({
    mutationFn: (lateReason: string | null) => backend.closeChecklist(run, lateReason),
    onSuccess: keep,
  });
}

function useKeepRun() {
  const cache = useQueryClient();
  return (run: ChecklistRun) => cache.setQueryData(["checklists", "run", run.id], run);
}
