/** Says that answers typed earlier are back, and offers the record instead. */
import { Button } from "@/components/button";
import { Severity } from "@/components/severity";
import { formatMoment, formatTime } from "@/format/moment";
import { useSession } from "@/ipc/session-context";

type Props = { at: number | undefined; isFull: boolean; onStart: () => void };

export function DraftBack({ at, isFull, onStart }: Props) {
  const zone = useSession().profile.fields.time_zone;
  return (
    <div className="history-section history-asked" role="status">
      <p className="row">
        <Severity name="pending" />
        Your answers{at === undefined ? "" : ` from ${sinceWhen(at, zone)}`} are back
      </p>
      <Button size="sm" icon="undo" onPress={onStart}>
        {isFull ? "Start without them" : "Start from the record"}
      </Button>
    </div>
  );
}

/** "21:40" of today, with its day otherwise. */
function sinceWhen(at: number, zone: string): string {
  const dayOf = (moment: string) => moment.split(",")[0];
  const isToday = dayOf(formatMoment(at, zone)) === dayOf(formatMoment(Date.now(), zone));
  return isToday ? formatTime(at, zone) : formatMoment(at, zone);
}
