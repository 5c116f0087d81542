/** Loads, and one load from packing to its decision. Each act answers with the load as it now stands. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  CycleStart,
  LoadFailure,
  LoadPlan,
  LoadView,
  LocalTime,
  PackOrder,
  Release,
  UnloadForm,
} from "@/ipc/bindings";
import { backend } from "@/ipc/client";

const loadKey = (id: string) => ["sterilization", "load", id] as const;

export const useLoads = (from: string, to: string) =>
  useQuery({
    queryKey: ["sterilization", "loads", from, to],
    queryFn: () => backend.loads(from, to),
    placeholderData: keepPreviousData,
  });

export const useLoad = (id: string) => useQuery({ queryKey: loadKey(id), queryFn: () => backend.load(id) });

/** What the rules say of values that are being typed. The light before stays until the next is there. */
export const useLoadCheck = (id: string, form: UnloadForm, isOn: boolean) =>
  useQuery({
    queryKey: ["sterilization", "check", id, form],
    queryFn: () => backend.checkLoad(id, form),
    enabled: isOn,
    retry: false,
    placeholderData: isOn ? keepPreviousData : undefined,
  });

function useLoadAct<Given>(act: (given: Given) => Promise<LoadView>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (view) => cache.setQueryData(loadKey(view.load.id), view),
  });
}

export const useMakeLoad = () =>
  useLoadAct(({ sterilizer, plan }: { sterilizer: string; plan: LoadPlan }) =>
    backend.makeLoad(sterilizer, plan),
  );

export const usePlanLoad = (id: string, version: number) =>
  useLoadAct((plan: LoadPlan) => backend.planLoad(id, version, plan));

export const useAddPacks = (id: string) => useLoadAct((order: PackOrder) => backend.addPacks(id, order));

export const useTakeOutPack = () => useLoadAct((pack: string) => backend.takeOutPack(pack));

export const useStartLoad = (id: string, version: number) =>
  useLoadAct((start: CycleStart) => backend.startLoad(id, version, start));

export const useEndLoad = (id: string, version: number) =>
  useLoadAct((ended: LocalTime | null) => backend.endLoad(id, version, ended));

export const useUnloadLoad = (id: string) =>
  useLoadAct(({ version, form }: { version: number; form: UnloadForm }) =>
    backend.unloadLoad(id, version, form),
  );

export const useReleaseLoad = (id: string) =>
  useLoadAct(({ version, release }: { version: number; release: Release }) =>
    backend.releaseLoad(id, version, release),
  );

export const useRejectLoad = (id: string) =>
  useLoadAct(({ version, action }: { version: number; action: string }) =>
    backend.rejectLoad(id, version, action),
  );

export const useHoldLoad = (id: string) =>
  useLoadAct(({ version, comment }: { version: number; comment: string }) =>
    backend.holdLoad(id, version, comment),
  );

export const useCancelLoad = (id: string, version: number) =>
  useMutation({ mutationFn: (reason: string) => backend.cancelLoad(id, version, reason) });

export const useReportLoad = (id: string) =>
  useMutation({
    mutationFn: ({ failure, notice }: { failure: LoadFailure; notice: string }) =>
      backend.reportLoad(id, failure, notice),
  });

/** The people who may lift stops, and those who may release. */
export const usePeople = (may: "may_lift" | "may_release") =>
  useQuery({
    queryKey: ["staff"],
    queryFn: () => backend.staff(),
    select: (staff) => staff.filter((person) => person.active && person[may]),
  });
