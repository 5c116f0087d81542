/** Before a treatment: one act, and beside it everything that stands in its way. */
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import type { Finding, TreatmentView } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { AppError } from "@/ipc/wire";
import { wordingOf } from "@/ipc/wording";
import { useStartFindings, useStartTreatment } from "../api/use-treatments";

type Props = {
  client: string;
  findings: (stops: readonly Finding[]) => React.ReactNode;
  onStarted: (view: TreatmentView) => void;
};

export function StartTreatment({ client, findings, onStarted }: Props) {
  const start = useStartTreatment(client);
  const found = useStartFindings(client);
  const { me } = useSession();
  if (!me.may_treat) {
    return (
      <Failure
        kind="refused"
        happened="No treatment is open"
        safe="Somebody who treats can start one here."
      />
    );
  }
  if (found.isPending) return <Loading says="Looking for what stands in the way" />;
  // Something may have come up between the look and the press: a refusal asks again what stands in
  // the way, and that answer is shown, so that a stop lifted since is gone.
  const isRefused = start.error instanceof AppError && start.error.findings.length > 0;
  const stops = found.data ?? [];
  const failure = found.error ?? (isRefused ? null : start.error);
  return (
    <div className="start-treatment">
      <div>
        <Empty
          title="No treatment is open"
          says={
            stops.length > 0
              ? "It can start once nothing stands in the way."
              : "Starting stamps your name and the time. A consent signed later does not count for it."
          }
        >
          <Button
            kind="primary"
            icon="needle"
            autoFocus
            isDisabled={stops.length > 0}
            isPending={start.isPending || (isRefused && found.isFetching)}
            working="Starting"
            onPress={() =>
              start.mutate(undefined, { onSuccess: onStarted, onError: () => void found.refetch() })
            }
          >
            Start treatment
          </Button>
        </Empty>
        {failure && <Failure {...wordingOf(failure)} />}
      </div>
      {stops.length > 0 && <aside className="findings-column">{findings(stops)}</aside>}
    </div>
  );
}
