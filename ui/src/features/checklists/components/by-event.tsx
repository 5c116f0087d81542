/** The lists asked for when something happens, each with what waits for it and what is going on. */
import { useState } from "react";
import { Region } from "@/components/region";
import type { EventList } from "@/ipc/bindings";
import { wordingOf } from "@/ipc/wording";
import { useStartEvent } from "../api/use-run-acts";
import { EventRow } from "./event-row";

type Props = { lists: readonly EventList[]; day: string; onOpen: (run: string) => void };

export function ByEvent({ lists, day, onOpen }: Props) {
  const start = useStartEvent();
  const [asking, setAsking] = useState<string | null>(null);
  // What waits or is going on stands first; the others keep their order.
  const isBusy = (list: EventList) =>
    list.waiting.length > 0 || list.runs.some((run) => run.closed_at === null);
  const ordered = [...lists.filter(isBusy), ...lists.filter((list) => !isBusy(list))];
  const waiting = lists.reduce((count, list) => count + list.waiting.length, 0);
  return (
    <Region title="When it happens" note={waiting > 0 ? `${waiting} waiting` : undefined} isPane scrolls>
      {lists.length === 0 && <p className="nothing meta">No list is switched on.</p>}
      <ul className="list-rows events">
        {ordered.map((list) => (
          <EventRow
            key={list.code}
            list={list}
            day={day}
            isAsking={asking === list.code}
            isStarting={start.isPending && start.variables.code === list.code}
            error={
              start.variables?.code === list.code && start.error ? wordingOf(start.error).happened : undefined
            }
            onAsk={(isAsked) => {
              start.reset();
              setAsking(isAsked ? list.code : null);
            }}
            onStart={(subject, treatment) =>
              start.mutate({ code: list.code, subject, treatment }, { onSuccess: (run) => onOpen(run.id) })
            }
            onOpen={onOpen}
          />
        ))}
      </ul>
    </Region>
  );
}
