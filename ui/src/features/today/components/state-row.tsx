/** The state of the day in one row: the opening checklist, and whether treatments are open. */
import { Button } from "@/components/button";
import { countWords, listMarks, teethOf } from "@/components/checklist-state";
import { Comb } from "@/components/comb";
import { Severity } from "@/components/severity";
import { formatTime } from "@/format/moment";
import type { ListToday, RecordHead } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";

type Props = {
  opening: ListToday | null;
  shut: string | null;
  /** Where the record stood when the day was closed. */
  closed: RecordHead | null;
  onGo: (to: string) => void;
  onStart: (code: string) => void;
};

export function StateRow({ opening, shut, closed, onGo, onStart }: Props) {
  const zone = useSession().profile.fields.time_zone;
  return (
    <section className="state-row" aria-label="State of the day">
      {opening && (
        <div>
          <Severity name={listMarks[opening.state]} />
          <div className="grow">
            <h2>Opening checklist</h2>
            <p className="meta row">
              <Comb teeth={teethOf(opening.items)} />
              <span>
                {opening.closed_at === null ? (
                  countWords(opening.items)
                ) : (
                  <>
                    Done {formatTime(opening.closed_at, zone)} by <bdi>{opening.closed_by}</bdi>
                  </>
                )}
              </span>
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
          <p className="meta">{shut ?? <OpenSince opening={opening} />}</p>
          {closed && (
            <p className="meta">
              Day closed. Record at entry {closed.entry}, <span className="code">{closed.head}</span>
            </p>
          )}
        </div>
      </div>
    </section>
  );
}

/** By whom and since when, where the practice keeps the opening list. */
function OpenSince({ opening }: { opening: ListToday | null }) {
  const zone = useSession().profile.fields.time_zone;
  if (!opening?.closed_at) return "The clinic is open for the day";
  return (
    <>
      Clinic open since {formatTime(opening.closed_at, zone)}, opened by <bdi>{opening.closed_by}</bdi>
    </>
  );
}
