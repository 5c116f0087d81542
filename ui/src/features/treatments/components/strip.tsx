/** Which session this is, who treats, and how far the four steps of the treatment are. */
import { Path, type Station } from "@/components/path";
import { Severity } from "@/components/severity";
import { formatDepth } from "@/format/depth";
import { formatTime } from "@/format/moment";
import type { TreatmentDraft, TreatmentView } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { isTimeOutDone } from "./time-out";

type Props = { view: TreatmentView; draft: TreatmentDraft };

export function Strip({ view, draft }: Props) {
  const zone = useSession().profile.fields.time_zone;
  const isOpen = view.status === "draft";
  const cap = isOpen && view.max_depth_um !== null && `up to ${formatDepth(view.max_depth_um)}`;
  const licence = [view.licence, cap].filter(Boolean).join(", ");
  const since = isOpen
    ? [draft.room, `since ${formatTime(view.started_at, zone)}`].filter(Boolean).join(", ")
    : draft.room;
  return (
    <header className="strip">
      <h2 className="row">
        <Severity name={isOpen ? "progress" : view.status === "closed" ? "done" : "missed"} />
        <b>{sessionName(draft)}</b>
      </h2>
      <span className="meta clip" title={[view.practitioner_name, licence, since].filter(Boolean).join(", ")}>
        <bdi>{view.practitioner_name}</bdi>
        {licence && `, ${licence}`}
        {since && <span className="since">{since}</span>}
      </span>
      {isOpen && <Path label="Steps of this treatment" shape="small" stations={stations(view, draft)} />}
    </header>
  );
}

function sessionName({ session, sessions }: { session: number | null; sessions: number | null }): string {
  if (session === null) return "Microneedling";
  return sessions === null ? `Microneedling ${session}` : `Microneedling ${session} of ${sessions}`;
}

/** What is done is done in any order; of the rest the first is where the session stands. */
function stations(view: TreatmentView, draft: TreatmentDraft): Station[] {
  const steps = [
    { name: "Time-out", isDone: isTimeOutDone(draft, view.client_is_minor) },
    { name: "Materials", isDone: draft.cartridges.length > 0 && draft.products.length > 0 },
    {
      name: "Chart",
      isDone: draft.zones.length > 0 && !view.missing.some((gap) => gap.field?.startsWith("zones")),
    },
    { name: "Close", isDone: false },
  ];
  const now = steps.find((step) => !step.isDone);
  const isReady = now?.name === "Close" && view.missing.length === 0;
  return steps.map((step) => ({
    name: step.name,
    state: step.isDone ? "done" : step !== now ? "later" : isReady ? "next" : "progress",
  }));
}
