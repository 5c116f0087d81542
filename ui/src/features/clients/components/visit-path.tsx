/** Today's visit as a path, and the next station's question right under it. */
import { useNavigate } from "@tanstack/react-router";
import { Button } from "@/components/button";
import { type Station as Drawn, Path } from "@/components/path";
import { useShortcut } from "@/components/use-shortcut";
import { formatDay } from "@/format/day";
import type { ClientPage, Station, StationState } from "@/ipc/bindings";

type Ask = { says: string; because: string; act: string; to: string };

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

export function VisitPath({ page }: { page: ClientPage }) {
  const go = useNavigate();
  const ask = question(page);
  const open = () => ask && void go({ to: `/clients/${page.client.id}${ask.to}` });
  useShortcut("C", "Open the history", () => void go({ to: `/clients/${page.client.id}/history` }));
  const stations = page.visit.stations.map((station) => ({
    name: names[station.station],
    detail: station.line,
    state: marks[station.state],
  }));
  return (
    <section className="visit" aria-label="Today's visit">
      <h2 className="title t3">{page.course ? `Today, ${page.course.indication.toLowerCase()}` : "Today"}</h2>
      <Path label="Stations of the visit" stations={stations} />
      {ask ? (
        <div className="ask-band">
          <div className="grow">
            <p className="strong">{ask.says}</p>
            <p className="meta">{ask.because}</p>
          </div>
          <Button kind="primary" icon="arrow-r" onPress={open}>
            {ask.act}
          </Button>
        </div>
      ) : (
        <div className="ask-band calm">
          <p className="strong">Everything of this visit is done</p>
        </div>
      )}
    </section>
  );
}

function question(page: ClientPage): Ask | undefined {
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
      const last = history.last_asked;
      const isFull = history.full_due || last === null;
      return {
        says: isFull ? "The whole history is due" : `Has anything changed since ${formatDay(last)}?`,
        because: "Health, medicines, pregnancy, sun, cold sores. The client answers, you record",
        act: isFull ? "Ask the history" : "Re-ask history",
        to: "/history",
      };
    }
    case "consent":
      return {
        says: visit.consent_draft ? "The consent is begun and not signed" : "There is no consent in force",
        because: "It is explained, read and signed before anything is treated",
        act: visit.consent_draft ? "Go on with the consent" : "Prepare consent",
        to: "/consent",
      };
    case "treat":
      return {
        says: visit.treatment ? "The session is open" : "Ready to treat",
        because: "History and consent are in order",
        act: visit.treatment ? "Open the session" : "Start treatment",
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
