/** What is done with a lot on the shelf. Every act is one line of its ledger. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { DestroyUnits, LotLine, WayOff } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

function useAct<Said>(act: (said: Said) => Promise<LotLine>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => cache.invalidateQueries({ queryKey: ["stock"] }),
  });
}

type Reasoned = { id: string; reason: string };

export const useRecallLot = () => useAct(({ id, reason }: Reasoned) => backend.recallLot(id, reason));

export const useQuarantineLot = () => useAct(({ id, reason }: Reasoned) => backend.quarantineLot(id, reason));

export const useReleaseLot = () => useAct(({ id, reason }: Reasoned) => backend.releaseLot(id, reason));

export const useOpenUnit = () =>
  useAct(({ id, day }: { id: string; day: string }) => backend.openUnit(id, day));

export const useCountLot = () =>
  useAct((said: Reasoned & { version: number; counted: number }) =>
    backend.countLot(said.id, said.version, said.counted, said.reason),
  );

export const useWriteOffUnits = () =>
  useAct((said: Reasoned & { way: WayOff; units: number }) =>
    backend.writeOffUnits(said.id, said.way, said.units, said.reason),
  );

export const useDestroyUnits = () => useAct((said: DestroyUnits) => backend.destroyUnits(said));

/** Who may have seen units destroyed: everybody who works here but the person signed in. */
export function useWitnesses(me: string) {
  return useQuery({
    queryKey: ["staff"],
    queryFn: () => backend.staff(),
    select: (staff) => staff.filter((person) => person.active && person.id !== me),
  });
}
