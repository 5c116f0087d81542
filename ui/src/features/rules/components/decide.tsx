/** The act that decides on an open finding: a stop is lifted, a caution acknowledged by somebody who may. */
import { Button } from "@/components/button";
import type { Finding } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";

type Props = {
  finding: Finding;
  /** Something typed has to be on record first. */
  isWaiting: boolean;
  /** The key of the caution that is being acknowledged now. */
  acknowledging: string | undefined;
  onLift: () => void;
  onAcknowledge: () => void;
};

export function Decide({ finding, isWaiting, acknowledging, onLift, onAcknowledge }: Props) {
  const { me } = useSession();
  if (finding.decided || finding.severity === "block") return null;
  if (finding.severity === "override") {
    return (
      <Button kind="over" size="sm" icon="key" isDisabled={isWaiting} onPress={onLift}>
        Lift with a reason
      </Button>
    );
  }
  if (!me.may_treat && !me.may_lift) {
    return <span className="meta">Waits for somebody who treats to read it</span>;
  }
  const isThis = acknowledging === finding.key;
  return (
    <Button
      size="sm"
      icon="check"
      isDisabled={isWaiting || (acknowledging !== undefined && !isThis)}
      isPending={isThis}
      working="Saving"
      onPress={onAcknowledge}
    >
      Acknowledge
    </Button>
  );
}
