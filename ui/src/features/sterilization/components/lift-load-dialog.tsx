/** Releasing past a stop that may be lifted: a reason, and the passphrase of whoever lifts it. */
import { LiftStop } from "@/components/lift-stop";
import type { Finding, Lift } from "@/ipc/bindings";
import { useLifting } from "@/ipc/use-lifting";
import { usePeople } from "../api/use-loads";

type Props = {
  id: string;
  no: string;
  findings: readonly Finding[];
  send: (lift: Lift) => Promise<unknown>;
  onClose: () => void;
};

export function LiftLoadDialog({ id, no, findings, send, onClose }: Props) {
  const people = usePeople("may_lift").data ?? [];
  const lifting = useLifting({ draft: `load.lift:${id}`, people, send, onDone: onClose });
  const stops = findings.filter((finding) => finding.severity === "override");
  return lifting === undefined ? null : (
    <LiftStop
      lifting={lifting}
      says="Lift a stop and release"
      title={`Load ${no}`}
      act={{ label: "Lift and release", working: "Releasing" }}
      onClose={onClose}
    >
      {stops.map((stop) => (
        <p key={stop.key}>
          <b>{stop.title}.</b> {stop.what}.
        </p>
      ))}
    </LiftStop>
  );
}
