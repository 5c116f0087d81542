/** One list by event: what waits for it, its runs of today and open ones, and starting another. */
import { Button } from "@/components/button";
import { countWords, teethOf } from "@/components/checklist-state";
import { Comb } from "@/components/comb";
import { Severity } from "@/components/severity";
import { dayHere, formatMomentShort, formatTime } from "@/format/moment";
import type { EventList, EventRun } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { StartEvent } from "./start-event";

type Props = {
  list: EventList;
  day: string;
  isAsking: boolean;
  isStarting: boolean;
  error: string | undefined;
  onAsk: (isAsked: boolean) => void;
  onStart: (subject: string, treatment: string | null) => void;
  onOpen: (run: string) => void;
};

export function EventRow({ list, day, isAsking, isStarting, error, onAsk, onStart, onOpen }: Props) {
  const zone = useSession().profile.fields.time_zone;
  const isOfTreatment = list.occasion === "treatment";
  const begin = () => (list.subject_label === "" ? onStart("", null) : onAsk(true));
  return (
    <li>
      <div className="event-head">
        <div className="grow">
          <h3 className="event-name">{list.name}</h3>
          <p className="meta">{list.when}</p>
        </div>
        {!isOfTreatment && !isAsking && (
          <Button
            size="sm"
            aria-label={`Start ${list.name}`}
            isPending={isStarting}
            working="Starting"
            onPress={begin}
          >
            Start
          </Button>
        )}
      </div>
      {error && !isAsking && <p className="meta c-stop">{error}</p>}
      {isAsking && (
        <StartEvent
          list={list}
          isStarting={isStarting}
          error={error}
          onStart={(subject) => onStart(subject, null)}
          onCancel={() => onAsk(false)}
        />
      )}
      {(list.waiting.length > 0 || list.runs.length > 0) && (
        <ul className="event-runs">
          {list.waiting.map((one) => (
            <li key={one.treatment ?? one.subject}>
              <Severity name={isOfTreatment ? "pending" : "override"} label="Waiting" />
              <span className="grow">
                <bdi className="medium">{one.label}</bdi>{" "}
                <span className="meta">
                  {isOfTreatment ? "open since" : "left"} {formatTime(one.since, zone)}
                </span>
              </span>
              <Button
                kind="link"
                aria-label={`Start ${list.name}: ${one.label}`}
                onPress={() => onStart(one.subject, one.treatment)}
              >
                Start
              </Button>
            </li>
          ))}
          {list.runs.map((run) => (
            <li key={run.run}>
              <Severity name={run.closed_at === null ? "progress" : "done"} />
              <span className="grow">
                <bdi className="medium">{run.subject || list.name}</bdi>{" "}
                <span className="meta">{standing(run, day, zone)}</span>
              </span>
              <Comb teeth={teethOf(run.items)} />
              <Button
                kind="link"
                aria-label={`${run.closed_at === null ? "Go on with" : "Read"} ${list.name} ${run.subject}`}
                onPress={() => onOpen(run.run)}
              >
                {run.closed_at === null ? "Go on" : "Read"}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** "since 09:45, 3 of 9 answered", or "done 10:02 by Mia" */
function standing(run: EventRun, day: string, zone: string): string {
  if (run.closed_at !== null) return `done ${formatTime(run.closed_at, zone)} by ${run.closed_by}`;
  const isToday = dayHere(run.started_at, zone) === day;
  const since = isToday ? formatTime(run.started_at, zone) : formatMomentShort(run.started_at, zone);
  return `since ${since}, ${countWords(run.items)}`;
}
