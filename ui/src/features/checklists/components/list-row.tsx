/** One list today: how far it is, and its one act. */
import { Button } from "@/components/button";
import { countWords, listMarks, teethOf } from "@/components/checklist-state";
import { Comb } from "@/components/comb";
import { Severity } from "@/components/severity";
import { formatTime } from "@/format/moment";
import type { ListToday } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";

type Props = {
  list: ListToday;
  isNext: boolean;
  isStarting: boolean;
  onOpen: (run: string) => void;
  onStart: () => void;
};

export function ListRow({ list, isNext, isStarting, onOpen, onStart }: Props) {
  const zone = useSession().profile.fields.time_zone;
  const { run } = list;
  const kind = isNext ? "primary" : "standard";
  return (
    <li>
      <Severity name={listMarks[list.state]} size={18} />
      <div className="grow">
        <h3 className="title t3">{list.name}</h3>
        <p className="meta">{list.when}</p>
      </div>
      <div className="how-far">
        <Comb teeth={teethOf(list.items)} />
        <p className="meta">
          {list.state === "due" && `Not started, ${list.items.length} items`}
          {list.state === "in_progress" && countWords(list.items)}
          {list.state === "done" && (
            <>
              Done {list.closed_at !== null && formatTime(list.closed_at, zone)} by{" "}
              <bdi>{list.closed_by}</bdi>
            </>
          )}
        </p>
      </div>
      {run ? (
        <Button kind={list.state === "done" ? "standard" : kind} onPress={() => onOpen(run)}>
          {list.state === "done" ? "Read" : "Go on"}
        </Button>
      ) : (
        <Button kind={kind} isPending={isStarting} working="Starting" onPress={onStart}>
          Start
        </Button>
      )}
    </li>
  );
}
