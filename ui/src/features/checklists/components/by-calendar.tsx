/** The lists the calendar asks for, by the part of the day, the week and the month. */
import { Region } from "@/components/region";
import type { ListToday, Occasion } from "@/ipc/bindings";
import { ListRow } from "./list-row";

type Props = {
  lists: readonly ListToday[];
  day: string;
  starting: string | undefined;
  onOpen: (run: string) => void;
  onStart: (code: string) => void;
};

const groups: readonly { name: string; of: readonly Occasion[] }[] = [
  { name: "Today", of: ["opening", "daily", "closing"] },
  { name: "This week", of: ["weekly"] },
  { name: "This month", of: ["monthly"] },
];

export function ByCalendar({ lists, day, starting, onOpen, onStart }: Props) {
  const asked = lists.filter((list) => list.state !== "later");
  const done = asked.filter((list) => list.state === "done").length;
  const next = lists.find((list) => list.state === "due" || list.state === "in_progress");
  return (
    <Region title="By the calendar" note={`${done} of ${asked.length} done`} isPane scrolls>
      {lists.length === 0 && <p className="nothing meta">No list is switched on.</p>}
      {groups.map(({ name, of }) => {
        const mine = lists.filter((list) => of.includes(list.occasion));
        if (mine.length === 0) return null;
        return (
          <section key={name} aria-label={name}>
            <h3 className="list-group">{name}</h3>
            <ul className="list-rows">
              {mine.map((list) => (
                <ListRow
                  key={list.code}
                  list={list}
                  day={day}
                  isNext={list === next}
                  isStarting={starting === list.code}
                  onOpen={onOpen}
                  onStart={() => onStart(list.code)}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </Region>
  );
}
