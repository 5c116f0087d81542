/** One visit: name and age first, what is ready, and where it stands. Names no condition. */
import { Button } from "@/components/button";
import { Severity } from "@/components/severity";
import type { MarkName } from "@/components/severity-shapes";
import { formatDay } from "@/format/day";
import { formatTime } from "@/format/moment";
import type { TodayVisit } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { goingOf, placeOfStep, stepWords } from "./leads-to";
import { ReadyMarks } from "./ready-marks";

type Props = { visit: TodayVisit; onGo: (to: string) => void };

export function VisitRow({ visit, onGo }: Props) {
  const { profile, me } = useSession();
  const going = goingOf(visit);
  const isMine = going && (going.step !== "treat" || me.may_treat);
  const to = going && placeOfStep(going);
  const kind = kindOf(visit);
  return (
    <li className={`visit ${kind}`}>
      <time className="meta" dateTime={new Date(visit.since).toISOString()}>
        {formatTime(visit.since, profile.fields.time_zone)}
      </time>
      <Severity name={mark[kind]} size={18} />
      <div className="who">
        <p className="row base">
          <Button kind="link" onPress={() => onGo(`/clients/${visit.client}`)}>
            <bdi>{visit.name}</bdi>
          </Button>
          {visit.age !== null && <span className="meta nowrap">{visit.age} y</span>}
        </p>
        <p className="meta">{visit.born ? formatDay(visit.born) : "Date of birth unknown"}</p>
      </div>
      <ReadyMarks
        isSpoken
        marks={{ H: visit.history, C: visit.consent, T: visit.treatment, A: visit.aftercare }}
      />
      <p className="stands">{visit.line}</p>
      <span className="act">
        {isMine && to && (
          <Button
            kind="link"
            aria-label={`${stepWords(going.step).says}: ${visit.name}`}
            onPress={() => onGo(to)}
          >
            {stepWords(going.step).says}
          </Button>
        )}
      </span>
    </li>
  );
}

type Kind = "blocked" | "stopped" | "going" | "done" | "waiting";

const mark: Record<Kind, MarkName> = {
  blocked: "block",
  stopped: "override",
  going: "progress",
  done: "done",
  waiting: "pending",
};

function kindOf(visit: TodayVisit): Kind {
  if (visit.treatment === "going_on") return "going";
  if (visit.aftercare === "ready") return "done";
  if (visit.stop === "block") return "blocked";
  return visit.stop === null ? "waiting" : "stopped";
}
