/**
 * Watches the computer's clock for whoever is signed in. A clock that is behind the record and one that
 * jumped say so in a strip under the top bar; after a long absence the day is asked for once.
 */
import { useState } from "react";
import { Button } from "@/components/button";
import { Severity } from "@/components/severity";
import { formatMoment } from "@/format/moment";
import type { ClockStanding } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useClockStanding, useConfirmClock } from "../api/use-clock";
import { AskDay } from "./ask-day";
import { BelieveClock } from "./believe-clock";
import { jumpInWords } from "./clock-words";
import "./clock.css";

export function ClockWatch() {
  const { data: standing, refetch } = useClockStanding();
  if (!standing?.doubt) return null;
  if (standing.doubt === "gap") return <AskDay standing={standing} />;
  if (standing.doubt === "behind") return <Behind standing={standing} />;
  return <Jumped standing={standing} onAgain={() => void refetch()} />;
}

function Behind({ standing }: { standing: ClockStanding }) {
  const [isOpen, setOpen] = useState(standing.may_confirm);
  return (
    <section className="clock-strip behind" role="alert">
      <Severity name="block" size={18} />
      <p>
        <b>Signing waits: {standing.finding?.title.toLowerCase()}.</b> {standing.finding?.what}.{" "}
        {!standing.may_confirm && `It takes ${standing.finding?.who_lifts}.`}
      </p>
      {standing.may_confirm && (
        <Button size="sm" onPress={() => setOpen(true)}>
          Look at it
        </Button>
      )}
      {isOpen && <BelieveClock standing={standing} onClose={() => setOpen(false)} />}
    </section>
  );
}

function Jumped({ standing, onAgain }: { standing: ClockStanding; onAgain: () => void }) {
  const { time_zone } = useSession().profile.fields;
  const confirm = useConfirmClock();
  return (
    <section className="clock-strip" role="alert">
      <Severity name="warn" size={18} />
      <p>
        <b>The computer's clock jumped {jumpInWords(standing.claimed, standing.believed)}.</b> It says{" "}
        {formatMoment(standing.claimed, time_zone)}.{" "}
        {confirm.error
          ? wordingOf(confirm.error).happened
          : "Every act keeps both times until somebody says it is right."}
      </p>
      <Button size="sm" onPress={onAgain}>
        Check again
      </Button>
      <Button
        size="sm"
        isPending={confirm.isPending}
        onPress={() => confirm.mutate({ doubt: "jumped", reason: "" })}
      >
        It is right
      </Button>
    </section>
  );
}
