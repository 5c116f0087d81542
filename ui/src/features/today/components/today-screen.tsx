/** Home: the state of the day, who is in the clinic, what comes next and what is open. */
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { useRowKeys } from "@/components/use-row-keys";
import { formatWeekday } from "@/format/day";
import type { Today } from "@/ipc/bindings";
import { useClientWord } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useStartList } from "../api/use-start-list";
import { useToday } from "../api/use-today";
import { Next } from "./next";
import { StateRow } from "./state-row";
import "./today.css";
import { Visits } from "./visits";
import { WorkList } from "./work-list";

export function TodayScreen() {
  const { data: today, error, refetch } = useToday();
  const start = useStartList();
  const navigate = useNavigate();
  const words = useClientWord();
  const lists = useRef<HTMLDivElement>(null);
  useRowKeys(lists, ".visit, .work li");
  const go = (to: string) => void navigate({ to });
  const startList = (code: string) => start.mutate(code, { onSuccess: (run) => go(`/checklists/${run.id}`) });
  if (error) {
    return (
      <div className="page">
        <Failure {...wordingOf(error)}>
          <Button onPress={() => void refetch()}>Try again</Button>
        </Failure>
      </div>
    );
  }
  if (!today) return <Loading says="Opening Today" rows={6} />;
  return (
    <div className="page today">
      <PageHead title={formatWeekday(today.day)} sub={countOf(today, words)}>
        <Button icon="user-plus" keys="Mod+Shift+N" onPress={() => go("/clients/new")}>
          New {words.one}
        </Button>
      </PageHead>
      <Next next={today.next} isStarting={start.isPending} onGo={go} onStart={startList} />
      <StateRow
        opening={today.opening}
        shut={today.shut}
        closed={today.closed_record}
        onGo={go}
        onStart={startList}
      />
      <div className="split" ref={lists}>
        <Visits visits={today.visits} hasClients={today.has_clients} onGo={go} />
        <WorkList items={today.work} more={today.more_work} onGo={go} onStart={startList} />
      </div>
    </div>
  );
}

/** "3 clients today: 1 done, 1 in treatment" */
function countOf(today: Today, words: { one: string; many: string }): string {
  const { visits } = today;
  if (visits.length === 0) return "Nobody came yet";
  const done = visits.filter((visit) => visit.aftercare === "ready").length;
  const treating = visits.filter((visit) => visit.treatment === "going_on").length;
  const facts = [done > 0 && `${done} done`, treating > 0 && `${treating} in treatment`].filter(Boolean);
  const count = `${visits.length} ${visits.length === 1 ? words.one : words.many} today`;
  return facts.length > 0 ? `${count}: ${facts.join(", ")}` : count;
}
