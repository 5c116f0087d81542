/** The lists of the day: due, going on and done, and the days before, where missed stays missed. */
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { Region } from "@/components/region";
import { useRowKeys } from "@/components/use-row-keys";
import { formatWeekday } from "@/format/day";
import { wordingOf } from "@/ipc/wording";
import { useChecklists } from "../api/use-checklists";
import { useStartChecklist } from "../api/use-run-acts";
import "./checklists.css";
import { EarlierRuns } from "./earlier-runs";
import { ListRow } from "./list-row";

export function Checklists() {
  const { data, error, refetch } = useChecklists();
  const start = useStartChecklist();
  const navigate = useNavigate();
  const page = useRef<HTMLDivElement>(null);
  useRowKeys(page, ".list-rows > li, tbody tr");
  const failed = error ?? start.error;
  if (failed) {
    return (
      <div className="page">
        <Failure {...wordingOf(failed)}>
          <Button
            onPress={() => {
              start.reset();
              void refetch();
            }}
          >
            Try again
          </Button>
        </Failure>
      </div>
    );
  }
  if (!data) return <Loading says="Opening the checklists" />;
  const open = (run: string) => void navigate({ to: `/checklists/${run}` });
  const nextList = data.lists.find((list) => list.state !== "done");
  return (
    <div className="page checklists" ref={page}>
      <PageHead title="Checklists" sub={formatWeekday(data.day)}>
        <Badge mark={data.shut ? "block" : "done"}>{data.shut ? "Treatments shut" : "Clinic open"}</Badge>
      </PageHead>
      {data.shut && <p className="meta c-stop shut-line">{data.shut}.</p>}
      <Region
        title="Today"
        note={`${data.lists.filter((list) => list.state === "done").length} of ${data.lists.length} done`}
      >
        <ul className="list-rows">
          {data.lists.map((list) => (
            <ListRow
              key={list.code}
              list={list}
              isNext={list === nextList}
              isStarting={start.isPending && start.variables === list.code}
              onOpen={open}
              onStart={() => start.mutate(list.code, { onSuccess: (run) => open(run.id) })}
            />
          ))}
        </ul>
      </Region>
      <EarlierRuns runs={data.earlier} onOpen={open} />
    </div>
  );
}
