/** A cycle that runs, and the question it leaves: how did it end? A power cut does not answer it. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { DateField } from "@/components/date-field";
import { Failure } from "@/components/failure";
import { Severity } from "@/components/severity";
import { TextField } from "@/components/text-field";
import { notify } from "@/components/toast-queue";
import { useClockMinute } from "@/components/use-clock-minute";
import { useShortcut } from "@/components/use-shortcut";
import { todayHere } from "@/format/day";
import { formatMoment, formatTime } from "@/format/moment";
import type { LoadView } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { AppError } from "@/ipc/wire";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useEndLoad } from "../api/use-loads";
import { minutesBetween } from "./load-stations";
import { RejectDialog } from "./reject-dialog";

export function RunningPanel({ view }: { view: LoadView }) {
  const { load } = view;
  const zone = useSession().profile.fields.time_zone;
  const now = useClockMinute();
  const end = useEndLoad(load.id, load.version);
  const [isEarlier, setEarlier] = useState(false);
  const [isRejecting, setRejecting] = useState(false);
  const started = load.started_at ?? now;
  const endNow = () => {
    if (end.isPending) return;
    end.mutate(null, { onSuccess: () => notify("The cycle ended. Unload it dry and read the machine") });
  };
  useShortcut("Mod+Enter", "The cycle ended now", endNow, { isOn: !isEarlier && !isRejecting });
  return (
    <section className="load-side" aria-label="Running" data-region="" tabIndex={-1}>
      <h2 className="title t3">How did it end?</h2>
      <div className="side-body">
        <p className="row running-since">
          <Severity name="progress" size={20} />
          <span>
            <b>Running for {minutesBetween(started, now)} min</b>
            <span className="meta">since {formatMoment(started, zone)}</span>
          </span>
        </p>
        <p className="meta">
          It stays on record as running until somebody answers, also when Dermis is closed or the power goes.
        </p>
        {isEarlier ? (
          <EndedAt view={view} onBack={() => setEarlier(false)} />
        ) : (
          <>
            <Button
              kind="primary"
              keys="Mod+Enter"
              wide
              isPending={end.isPending}
              working="Saving"
              onPress={endNow}
            >
              It ended now, {formatTime(now, zone)}
            </Button>
            <Button wide icon="clock" onPress={() => setEarlier(true)}>
              It ended earlier
            </Button>
            <Button wide kind="stop" onPress={() => setRejecting(true)}>
              It broke off
            </Button>
            {end.isError && <Failure {...wordingOf(end.error)} />}
          </>
        )}
      </div>
      {isRejecting && <RejectDialog view={view} brokeOff onClose={() => setRejecting(false)} />}
    </section>
  );
}

function EndedAt({ view, onBack }: { view: LoadView; onBack: () => void }) {
  const { load } = view;
  const end = useEndLoad(load.id, load.version);
  const [day, setDay] = useState<string | null>(todayHere());
  const [time, setTime] = useState("");
  const [second, setSecond] = useState<"first" | "second" | null>(null);
  const wrong = fieldErrors(end.error);
  const cameTwice = end.error instanceof AppError && end.error.rule === "came_twice";
  const isOfField = cameTwice || wrong.ended !== undefined;
  return (
    <form
      className="stack-form"
      aria-label="When it ended"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (day === null || time.trim() === "" || end.isPending) return;
        end.mutate({ day, time, second: second === null ? null : second === "second" });
      }}
    >
      <DateField label="Day" value={day} onChange={setDay} purpose="past" />
      <TextField
        label="Time"
        value={time}
        onChange={(next) => {
          setTime(next);
          setSecond(null);
        }}
        hint="As 14:05, from the printout or the machine"
        error={cameTwice && second === null ? "This hour came twice that night. Say which one" : wrong.ended}
        autoFocus
      />
      {cameTwice && (
        <Choice
          label="Which of the two hours"
          options={[
            { value: "first", label: "Before the clocks went back" },
            { value: "second", label: "After" },
          ]}
          value={second}
          onChange={setSecond}
          keepSpace={false}
        />
      )}
      {end.isError && !isOfField && <Failure {...wordingOf(end.error)} />}
      <div className="row end">
        <Button onPress={onBack}>Back</Button>
        <Button
          kind="primary"
          type="submit"
          isDisabled={day === null || time.trim() === ""}
          isPending={end.isPending}
          working="Saving"
        >
          Save the end
        </Button>
      </div>
    </form>
  );
}
