/** Before a treatment: one act. Why it cannot start is said in full. */
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Finding } from "@/components/finding";
import type { TreatmentView } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { AppError } from "@/ipc/wire";
import { wordingOf } from "@/ipc/wording";
import { useStartTreatment } from "../api/use-treatments";

type Props = { client: string; onStarted: (view: TreatmentView) => void };

export function StartTreatment({ client, onStarted }: Props) {
  const start = useStartTreatment(client);
  const { me } = useSession();
  const stops = start.error instanceof AppError ? start.error.findings : [];
  if (!me.may_treat) {
    return (
      <Failure
        kind="refused"
        happened="No treatment is open"
        safe="Somebody who treats can start one here."
      />
    );
  }
  return (
    <Empty
      title="No treatment is open"
      says="Starting stamps your name and the time. A consent signed later does not count for it."
    >
      <Button
        kind="primary"
        icon="needle"
        autoFocus
        isPending={start.isPending}
        working="Starting"
        onPress={() => start.mutate(undefined, { onSuccess: onStarted })}
      >
        Start treatment
      </Button>
      {stops.map((stop) => (
        <Finding
          key={stop.key}
          level={stop.severity}
          title={stop.title}
          what={stop.what}
          why={stop.why}
          source={stop.source}
          whoLifts={stop.who_lifts}
        />
      ))}
      {start.isError && stops.length === 0 && <Failure {...wordingOf(start.error)} />}
    </Empty>
  );
}
