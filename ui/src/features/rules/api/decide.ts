/** Deciding on findings: lifting a stop, acknowledging a caution. What went stale comes as an event. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { OverrideFinding } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export function useLift() {
  return useMutation({ mutationFn: (lift: OverrideFinding) => backend.overrideFinding(lift) });
}

/** Pending until the findings beside it were read again, so that nothing is acknowledged twice. */
export function useAcknowledge(client: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (key: string) => backend.acknowledgeFinding(client, key),
    onSuccess: () =>
      Promise.all(
        // The event may have asked for them already: then this waits for the same answer.
        SHOWN_IN.map((kind) => cache.invalidateQueries({ queryKey: [kind] }, { cancelRefetch: false })),
      ),
  });
}

/** The records that show findings which can be decided. */
const SHOWN_IN = ["history", "treatments"];

/** The people who may lift stops. */
export function useLifters() {
  return useQuery({
    queryKey: ["staff"],
    queryFn: () => backend.staff(),
    select: (staff) => staff.filter((person) => person.active && person.may_lift),
  });
}
