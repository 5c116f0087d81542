/** Who is in the clinic today, in the order they came, with what is ready and what is not. */
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Region } from "@/components/region";
import type { TodayVisit } from "@/ipc/bindings";
import { useClientWord } from "@/ipc/session-context";
import { ReadyMarks } from "./ready-marks";
import { VisitRow } from "./visit-row";

type Props = { visits: readonly TodayVisit[]; hasClients: boolean; onGo: (to: string) => void };

export function Visits({ visits, hasClients, onGo }: Props) {
  const words = useClientWord();
  return (
    <Region
      title="In the clinic today"
      note={visits.length > 0 && `${visits.length}`}
      isPane
      className="visits"
    >
      {visits.length === 0 ? (
        <Empty
          title={hasClients ? "Nobody came yet" : `No ${words.many} yet`}
          says={
            hasClients
              ? `Find a ${words.one} to begin a visit. Whoever is asked, signed for or treated today stands here.`
              : `Add your first ${words.one} to begin.`
          }
        >
          {hasClients ? (
            <Button icon="search" keys="/" onPress={() => onGo("/clients")}>
              Find a {words.one}
            </Button>
          ) : (
            <Button icon="user-plus" onPress={() => onGo("/clients/new")}>
              New {words.one}
            </Button>
          )}
        </Empty>
      ) : (
        <>
          <ul className="visit-rows scroll">
            {visits.map((visit) => (
              <VisitRow key={visit.client} visit={visit} onGo={onGo} />
            ))}
          </ul>
          <p className="legend meta">
            <ReadyMarks marks={{ H: "ready" }} /> history
            <ReadyMarks marks={{ C: "ready" }} /> consent
            <ReadyMarks marks={{ T: "ready" }} /> treatment
            <ReadyMarks marks={{ A: "ready" }} /> aftercare
            <ReadyMarks marks={{ H: "todo" }} /> to do
            <ReadyMarks marks={{ H: "stopped" }} /> stopped
          </p>
        </>
      )}
    </Region>
  );
}
