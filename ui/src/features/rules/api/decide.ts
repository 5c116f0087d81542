/** Deciding on findings: lifting a stop, acknowledging a caution. What went stale comes as an event. */
import { useMutation, useQuery } from "@tanstack/react-query";
import type { OverrideFinding } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export function useLift() {
  return useMutation({ mutationFn: (lift: OverrideFinding) => backend.overrideFinding(lift) });
}

export function useAcknowledge(client: string) {
  return useMutation({ mutationFn: (key: string) => backend.acknowledgeFinding(client, key) });
}

/** The people who may lift stops. */
export function useLifters() {
  return useQuery({
    queryKey: ["staff"],
    queryFn: () => backend.staff(),
    select: (staff) => staff.filter((person) => person.active && person.may_lift),
  });
}

/** The shortest reason this practice takes, in characters. */
export function useShortestReason(): number | undefined {
  const parameters = useQuery({ queryKey: ["parameters"], queryFn: () => backend.parameters() });
  return parameters.data?.find((one) => one.key === "override_reason_min")?.value;
}
