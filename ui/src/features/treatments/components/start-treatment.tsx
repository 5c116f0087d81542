/** Before a treatment: one act, and beside it everything that stands in its way. */
import { useState } from "react";
import { Button } from "@/components/button";
import { ComboBox } from "@/components/combo-box";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import type { Finding, TreatmentView } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { AppError } from "@/ipc/wire";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useStartFindings, useStartTreatment } from "../api/use-treatments";

type Props = {
  client: string;
  findings: (stops: readonly Finding[]) => React.ReactNode;
  onStarted: (view: TreatmentView) => void;
};

export function StartTreatment({ client, findings, onStarted }: Props) {
  const start = useStartTreatment(client);
  /** The room asked about; nothing while it is the one this person treated in last. */
  const [asked, setAsked] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const found = useStartFindings(client, asked);
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
  const stops = found.data?.stops ?? [];
  const room = typed ?? found.data?.room ?? "";
  // Another room may be free, or wait for its own turnover.
  const ask = (name: string) => name.trim() !== (asked ?? found.data?.room) && setAsked(name.trim());
  const fault = found.error ?? start.error;
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
          <div className="start-room">
            <ComboBox
              label="Room"
              optional
              own
              options={(found.data?.rooms ?? []).map((name) => ({ value: name, label: name }))}
              text={room}
              onTextChange={setTyped}
              onChoose={ask}
              onLeave={() => ask(room)}
              error={fieldErrors(fault).room}
              keepSpace={false}
            />
          </div>
          <Button
            kind="primary"
            icon="needle"
            autoFocus
            isDisabled={stops.length > 0}
            isPending={start.isPending || (isRefused && found.isFetching)}
            working="Starting"
            onPress={() =>
              start.mutate(room.trim(), {
                onSuccess: onStarted,
                onError: () => void (asked === room.trim() ? found.refetch() : setAsked(room.trim())),
              })
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
