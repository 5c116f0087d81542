/** Out of service, repaired, back again: each with its reason on record. */
import { notify } from "@/components/toast-queue";
import type { SterilizerStanding } from "@/ipc/bindings";
import { useLiftStop, useRecordRepair, useStopSterilizer } from "../api/use-sterilizers";
import { ReasonDialog } from "./reason-dialog";

export type StopAct = "stop" | "repair" | "lift";

type Props = { act: StopAct; standing: SterilizerStanding; onClose: () => void };

export function StopDialogs({ act, standing, onClose }: Props) {
  const { sterilizer, stop } = standing;
  const { code, make, model } = sterilizer.fields;
  const stopIt = useStopSterilizer();
  const repair = useRecordRepair();
  const lift = useLiftStop();
  const title = `${code} ${make} ${model}`;
  if (act === "stop") {
    return (
      <ReasonDialog
        draftKey={`sterilizer.stop:${sterilizer.id}`}
        kind={{ mark: "block", says: "Take out of service" }}
        title={title}
        says="No load can be started in it or released from it until somebody who may release puts it back."
        label="Reason"
        hint="For example: door leaks, service called"
        act="Take out of service"
        working="Stopping"
        keepLabel="Keep in service"
        isStop
        send={async (reason) => {
          await stopIt.mutateAsync({ id: sterilizer.id, reason });
          notify(`${code} is out of service`, { mark: "block" });
        }}
        onClose={onClose}
      />
    );
  }
  if (!stop) return null;
  if (act === "repair") {
    return (
      <ReasonDialog
        draftKey={`sterilizer.repair:${stop.id}`}
        kind={{ mark: "progress", says: "Record a repair" }}
        title={title}
        says="It stays out of service: tests come next, then somebody puts it back."
        label="What was inspected or repaired, and by whom"
        hint="For example: gasket changed, A. Berg of MediService"
        act="Record repair"
        working="Saving"
        send={async (reason) => {
          await repair.mutateAsync({ id: stop.id, reason });
          notify(`Repair of ${code} recorded`);
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <ReasonDialog
      draftKey={`sterilizer.lift:${stop.id}`}
      kind={{ mark: "done", says: "Put back into service" }}
      title={title}
      says={lifting[stop.cause]}
      label="Why it may run again"
      hint="For example: retest of 26 November passed"
      act="Put back into service"
      working="Saving"
      keepLabel="Leave it out"
      send={async (reason) => {
        await lift.mutateAsync({ id: stop.id, reason });
        notify(`${code} is back in service`, { mark: "done" });
      }}
      onClose={onClose}
    />
  );
}

const lifting = {
  spore_test:
    "A good retest brings it back. After a second failure it needs a repair on record and three good spore tests in a row.",
  bowie_dick: "It needs a good Bowie-Dick or Helix test run since it was stopped.",
  leak: "It needs a good leak or door test run since it was stopped.",
  other: "Somebody took it out of service by hand. Say what changed.",
} as const;
