/** Lifting one finding of a client's visit. */
import { LiftStop } from "@/components/lift-stop";
import { notify } from "@/components/toast-queue";
import type { Finding } from "@/ipc/bindings";
import { useLifting } from "@/ipc/use-lifting";
import { useLift, useLifters } from "../api/decide";

type Props = { client: string; finding: Finding; onClose: () => void };

export function LiftDialog({ client, finding, onClose }: Props) {
  const lift = useLift();
  const lifting = useLifting({
    draft: `lift:${client}:${finding.key}`,
    people: useLifters().data ?? [],
    send: async (by, name) => {
      await lift.mutateAsync({ client, key: finding.key, ...by });
      notify(`Lifted by ${name}: ${finding.title}`);
    },
    onDone: onClose,
  });
  return lifting === undefined ? null : (
    <LiftStop
      lifting={lifting}
      says="Lift a stop"
      title={finding.title}
      act={{ label: "Lift and continue", working: "Lifting" }}
      onClose={onClose}
    >
      <p>{finding.what}. The reason stays on the record, with the name and the time.</p>
    </LiftStop>
  );
}
