/** Says that answers typed earlier are back, and offers the record instead. */
import { Button } from "@/components/button";
import { Severity } from "@/components/severity";
import { formatMoment } from "@/format/moment";
import { useSession } from "@/ipc/session-context";

type Props = { at: number | undefined; isFull: boolean; onStart: () => void };

export function DraftBack({ at, isFull, onStart }: Props) {
  const zone = useSession().profile.fields.time_zone;
  return (
    <div className="history-section history-asked" role="status">
      <p className="row">
        <Severity name="pending" />
        Your answers{at === undefined ? "" : ` from ${formatMoment(at, zone)}`} are back
      </p>
      <Button size="sm" icon="undo" onPress={onStart}>
        {isFull ? "Start without them" : "Start from the record"}
      </Button>
    </div>
  );
}
