/** Everything stopped, overdue and due, each with where it leads. */
import { Button } from "@/components/button";
import { Comb } from "@/components/comb";
import { Region } from "@/components/region";
import { Severity } from "@/components/severity";
import type { MarkName } from "@/components/severity-shapes";
import { markWords } from "@/components/severity-words";
import type { WorkGroup, WorkItem, WorkMark } from "@/ipc/bindings";
import { leadOf } from "./leads-to";

type Props = {
  items: readonly WorkItem[];
  more: number;
  onGo: (to: string) => void;
  onStart: (code: string) => void;
};

const groups: readonly { group: WorkGroup; name: string }[] = [
  { group: "alarm", name: "Look into first" },
  { group: "stopped", name: "Stopped" },
  { group: "overdue", name: "Overdue" },
  { group: "due", name: "Due today" },
];
const mark: Record<WorkMark, MarkName> = {
  alarm: "block",
  blocked: "block",
  liftable: "override",
  missed: "missed",
  due: "pending",
};
const spoken: Record<WorkMark, string> = {
  alarm: "Look into this first",
  blocked: markWords.block,
  liftable: markWords.override,
  missed: "Overdue",
  due: "Due",
};

export function WorkList({ items, more, onGo, onStart }: Props) {
  const open = items.length + more;
  return (
    <Region
      title="Work list"
      note={<span className="open-count">{open} open</span>}
      scrolls
      isPane
      className="work"
    >
      {open === 0 && (
        <div className="nothing-waits">
          <Comb teeth={Array.from({ length: 9 }, () => "ok" as const)} size="lg" />
          <p className="title t3">Nothing is waiting</p>
        </div>
      )}
      {groups.map(({ group, name }) => {
        const mine = items.filter((item) => item.group === group);
        if (mine.length === 0) return null;
        return (
          <section key={group} aria-label={name}>
            <h3>
              {name} <span>{mine.length}</span>
            </h3>
            <ul>
              {mine.map((item) => {
                const lead = leadOf(item.target);
                const act = () => (lead.code ? onStart(lead.code) : onGo(lead.to));
                return (
                  <li key={`${item.title} ${item.detail}`}>
                    <Severity name={mark[item.mark]} label={spoken[item.mark]} />
                    <div className="grow">
                      <p className="medium">
                        <bdi>{item.title}</bdi>
                      </p>
                      <p className="meta">{item.detail}</p>
                    </div>
                    <Button kind="link" aria-label={`${lead.says}: ${item.title}`} onPress={act}>
                      {lead.says}
                    </Button>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
      {more > 0 && <p className="meta more">{more} more open</p>}
    </Region>
  );
}
