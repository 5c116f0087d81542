/** One list by calendar: how far it is, since when it is due, and its one act. */
import { Button } from "@/components/button";
import { countWords, listMarks, teethOf } from "@/components/checklist-state";
import { Comb } from "@/components/comb";
import { Severity } from "@/components/severity";
import { formatWeekday } from "@/format/day";
import { formatMomentShort, formatTime } from "@/format/moment";
import type { ListToday } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";

type Props = {
  list: ListToday;
  day: string;
  isNext: boolean;
  isStarting: boolean;
  onOpen: (run: string) => void;
  onStart: () => void;
};

export function ListRow({ list, day, isNext, isStarting, onOpen, onStart }: Props) {
  const { run } = list;
  const kind = isNext ? "primary" : "standard";
  return (
    <li>
      <Severity name={listMarks[list.state]} size={18} />
      <div className="grow">
        <h4 className="event-name">{list.name}</h4>
        <p className="meta">{dueWords(list, day) ?? list.when}</p>
      </div>
      <div className="how-far">
        {list.state !== "later" && <Comb teeth={teethOf(list.items)} />}
        <p className="meta">
          <HowFar list={list} />
        </p>
      </div>
      {run ? (
        <Button
          kind={list.state === "done" ? "standard" : kind}
          aria-label={`${list.state === "done" ? "Read" : "Go on with"} ${list.name}`}
          onPress={() => onOpen(run)}
        >
          {list.state === "done" ? "Read" : "Go on"}
        </Button>
      ) : (
        <Button
          kind={list.state === "later" ? "quiet" : kind}
          aria-label={`Start ${list.name}`}
          isPending={isStarting}
          working="Starting"
          onPress={onStart}
        >
          Start
        </Button>
      )}
    </li>
  );
}

function HowFar({ list }: { list: ListToday }) {
  const zone = useSession().profile.fields.time_zone;
  if (list.state === "later") return "Not due yet";
  if (list.state === "due") return `Not started, ${list.items.length} items`;
  if (list.state === "in_progress") return countWords(list.items);
  const isDaily = list.occasion !== "weekly" && list.occasion !== "monthly";
  const when = isDaily ? formatTime : formatMomentShort;
  return (
    <>
      Done {list.closed_at !== null && when(list.closed_at, zone)} by <bdi>{list.closed_by}</bdi>
    </>
  );
}

/** "Due since Monday 23 November"; nothing where the day is today's. */
function dueWords(list: ListToday, day: string): string | undefined {
  if (!list.due || list.due === day || list.state === "done") return undefined;
  return list.due < day ? `Due since ${formatWeekday(list.due)}` : `Next ${formatWeekday(list.due)}`;
}
