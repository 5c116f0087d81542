/** Which session this is, who treats, and how far the visit's four steps are. */
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
  const cap = view.max_depth_um === null ? "" : `, up to ${formatDepth(view.max_depth_um)}`;
  const since = isOpen
    ? [draft.room, `since ${formatTime(view.started_at, zone)}`].filter(Boolean).join(", ")
    : draft.room;
  return (
    <header className="strip">
      <h2 className="row">
        <Severity name={isOpen ? "progress" : view.status === "closed" ? "done" : "missed"} />
        <b>{sessionName(draft)}</b>
      </h2>
      <span className="meta">
        {view.practitioner_name}
        {view.licence && `, ${view.licence}`}
        {isOpen && cap}
      </span>
      {since && <span className="meta">{since}</span>}
      {isOpen && <Path label="Steps of this treatment" shape="small" stations={stations(view, draft)} />}
    </header>
  );
}

export function sessionName({
  session,
  sessions,
}: {
  session: number | null;
  sessions: number | null;
}): string {
  if (session === null) return "Microneedling";
  return sessions === null ? `Microneedling ${session}` : `Microneedling ${session} of ${sessions}`;
}

function stations(view: TreatmentView, draft: TreatmentDraft): Station[] {
  const timeOut = isTimeOutDone(draft, view.client_is_minor);
  const materials = draft.cartridges.length > 0 && draft.products.length > 0;
  const chart = draft.zones.length > 0 && !view.missing.some((gap) => gap.field?.startsWith("zones"));
  const ready = view.missing.length === 0;
  return [
    { name: "Time-out", state: timeOut ? "done" : "progress" },
    { name: "Materials", state: materials ? "done" : timeOut ? "progress" : "later" },
    { name: "Chart", state: chart ? "done" : draft.zones.length > 0 ? "progress" : "later" },
    { name: "Close", state: ready ? "next" : "later" },
  ];
}
