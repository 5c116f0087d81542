/** The state of the day in one row: the opening checklist, and whether treatments are open. */
import { Button } from "@/components/button";
import { Comb, type Tooth } from "@/components/comb";
import { Severity } from "@/components/severity";
import type { MarkName } from "@/components/severity-shapes";
import { formatTime } from "@/format/moment";
import type { ItemState, ListState, ListToday } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";

type Props = {
  opening: ListToday | null;
  shut: string | null;
  onGo: (to: string) => void;
  onStart: (code: string) => void;
};

const tooth: Record<ItemState, Tooth> = { open: "wait", done: "ok", failed: "bad", corrected: "ok" };
const mark: Record<ListState, MarkName> = { due: "pending", in_progress: "progress", done: "done" };

export function StateRow({ opening, shut, onGo, onStart }: Props) {
  const zone = useSession().profile.fields.time_zone;
  return (
    <section className="state-row" aria-label="State of the day">
      {opening && (
        <div>
          <Severity name={mark[opening.state]} />
          <div className="grow">
            <h2>Opening checklist</h2>
            <p className="meta row">
              <Comb teeth={opening.items.map((item) => tooth[item])} />
              <span>{words(opening, zone)}</span>
            </p>
          </div>
          <Button
            kind="link"
            aria-label={opening.run ? "Show the opening checklist" : "Start the opening checklist"}
            onPress={() => (opening.run ? onGo(`/checklists/${opening.run}`) : onStart(opening.code))}
          >
            {opening.run ? "Show" : "Start"}
          </Button>
        </div>
      )}
      <div>
        <Severity name={shut ? "block" : "done"} />
        <div className="grow">
          <h2>{shut ? "Treatments shut" : "Treatments open"}</h2>
          <p className="meta">{shut ?? "The clinic is open for the day"}</p>
        </div>
      </div>
    </section>
  );
}

function words(opening: ListToday, zone: string): string {
  if (opening.closed_at !== null)
    return `Done ${formatTime(opening.closed_at, zone)} by ${opening.closed_by}`;
  const answered = opening.items.filter((item) => item !== "open").length;
  return `${answered} of ${opening.items.length} answered`;
}
