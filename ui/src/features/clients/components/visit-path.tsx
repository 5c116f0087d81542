/** Today's visit as a path, and the next station's question, with its answers, right under it. */
import { useNavigate } from "@tanstack/react-router";
import { Button } from "@/components/button";
import { NextBand } from "@/components/next-band";
import { type Station as Drawn, Path } from "@/components/path";
import { useShortcut } from "@/components/use-shortcut";
import { formatDay } from "@/format/day";
import type { ClientPage, Station, StationState } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";

/** `act` is missing when the next step is somebody else's. */
type Ask = { says: string; because: string; act?: string; to: string; search?: { asking: true } };

type Props = {
  page: ClientPage;
  /** "Has anything changed?" with its answers, from the history feature. */
  reask: React.ReactNode;
};

const names: Record<Station, string> = {
  history: "History",
  consent: "Consent",
  treat: "Treat",
  aftercare: "Aftercare",
};
const marks: Record<StationState, Drawn["state"]> = {
  done: "done",
  next: "next",
  later: "later",
  stopped: "override",
};

export function VisitPath({ page, reask }: Props) {
  const stations = page.visit.stations.map((station) => ({
    name: names[station.station],
    detail: station.line,
    state: marks[station.state],
  }));
  return (
    <section className="visit" aria-label="Today's visit">
      <h2 className="title t3">{heading(page)}</h2>
      <Path label="Stations of the visit" stations={stations} />
      {isReask(page) ? reask : <Next page={page} />}
    </section>
  );
}

/** "Today, microneedling 3 of 4": the session of the course this visit is for, while one is under way. */
function heading({ course, visit }: ClientPage): string {
  if (!course) return "Today";
  const isTreated = visit.stations.some((s) => s.station === "treat" && s.state === "done");
  const session = isTreated ? course.done : course.done + 1;
  return session > course.of ? "Today, microneedling" : `Today, microneedling ${session} of ${course.of}`;
}

/** In date, not stopped, not asked yet: only whether anything changed. */
function isReask({ visit, history }: ClientPage): boolean {
  const isStopped = visit.stations.some((s) => s.station === "history" && s.state === "stopped");
  return visit.next === "history" && !isStopped && !history.full_due && history.last_asked !== null;
}

function Next({ page }: { page: ClientPage }) {
  const go = useNavigate();
  const { me } = useSession();
  const ask = question(page, me.may_treat);
  const open = () =>
    ask?.act && void go({ to: `/clients/${page.client.id}${ask.to}`, search: ask.search ?? {} });
  useShortcut("Enter", ask?.act ?? "", open, { isOn: ask?.act !== undefined });
  const toPrecare = () => void go({ to: `/clients/${page.client.id}/precare` });
  const toHistory = () => void go({ to: `/clients/${page.client.id}/history` });
  // Where the next step is the history itself, its own button leads there.
  const isElsewhere = ask?.to !== "/history";
  useShortcut("C", "Open the history", toHistory, { isOn: isElsewhere });
  const history = isElsewhere && (
    <Button kind="quiet" keys="C" onPress={toHistory}>
      Open history
    </Button>
  );
  return ask ? (
    <NextBand says={ask.says} because={ask.because}>
      {history}
      {ask.act && (
        <Button kind="primary" icon="arrow-r" keys="Enter" onPress={open}>
          {ask.act}
        </Button>
      )}
    </NextBand>
  ) : (
    <div className="visit-done">
      <p>Everything of this visit is done</p>
      {history}
      <Button kind="quiet" onPress={toPrecare}>
        Print pre-care for the next visit
      </Button>
    </div>
  );
}

function question(page: ClientPage, mayTreat: boolean): Ask | undefined {
  const { visit, history } = page;
  switch (visit.next) {
    case "history": {
      const isStopped = visit.stations.some((s) => s.station === "history" && s.state === "stopped");
      if (isStopped) {
        return {
          says: "The history stops this visit",
          because: "Each stop says who may lift it",
          act: "Open history",
          to: "/history",
        };
      }
      return {
        says: "The whole history is due",
        because: history.last_full
          ? `Last asked in full on ${formatDay(history.last_full)}: out of date`
          : "Never asked before. Later visits only ask what changed",
        act: "Ask the history",
        to: "/history",
        search: { asking: true },
      };
    }
    case "consent":
      return {
        says: visit.consent_draft
          ? "The consent is begun and not signed"
          : "There is no consent to microneedling in force",
        because: "It is explained, read and signed before anything is treated",
        act: visit.consent_draft ? "Go on with the consent" : "Prepare consent",
        to: "/consent",
      };
    case "treat":
      return {
        says: visit.treatment ? "The session is open" : "Ready to treat",
        because: mayTreat
          ? "History and consent are in order"
          : "History and consent are in order. Somebody who treats signs in and starts",
        act: mayTreat ? (visit.treatment ? "Open the session" : "Start treatment") : undefined,
        to: "/treatment",
      };
    case "aftercare":
      return {
        says: "The aftercare sheet is not given yet",
        because: "Printed with today's zones, lot and next date",
        act: "Print aftercare",
        to: visit.treatment ? `/aftercare/${visit.treatment}` : "",
      };
    default:
      return undefined;
  }
}
