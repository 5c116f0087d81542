/** After a long absence: is today really today? Whoever says no is locked out, to set the clock first. */
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import { formatMoment } from "@/format/moment";
import type { ClockStanding } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useConfirmClock, useDenyClock } from "../api/use-clock";

export function AskDay({ standing }: { standing: ClockStanding }) {
  const { profile, lock } = useSession();
  const { time_zone } = profile.fields;
  const confirm = useConfirmClock();
  const deny = useDenyClock();
  const failed = confirm.error ?? deny.error;
  return (
    <Dialog
      isOpen
      onKeep={() => deny.mutate("gap", { onSettled: lock })}
      kind={{ mark: "warn", says: "The computer's clock" }}
      title={`Today is ${day(standing.claimed, time_zone)}. Is that right?`}
      keepLabel="No, lock Dermis"
      act={
        <Button
          kind="primary"
          autoFocus
          isPending={confirm.isPending}
          working="Noting it"
          onPress={() => confirm.mutate({ doubt: "gap", reason: "" })}
        >
          Yes, that is today
        </Button>
      }
    >
      <p>
        Nobody was here since {formatMoment(standing.last, time_zone)}. Expiry dates, waiting times and
        signatures go by this clock.
      </p>
      <p>If the day is wrong, set the computer's clock first and then sign in again.</p>
      {failed && <Failure {...wordingOf(failed)} />}
    </Dialog>
  );
}

/** "Friday 27 November 2026" */
function day(ms: number, timeZone: string): string {
  const shape = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone } as const;
  return new Intl.DateTimeFormat("en-GB", shape).format(ms);
}
