/**
 * The lists of the day: by the calendar at the left, by event at the right, and below them the weeks
 * before, where missed stays missed.
 */
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { useRowKeys } from "@/components/use-row-keys";
import { formatWeekday } from "@/format/day";
import { useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useChecklists } from "../api/use-checklists";
import { useStartChecklist, useStartLate } from "../api/use-run-acts";
import { ByCalendar } from "./by-calendar";
import { ByEvent } from "./by-event";
import "./checklists.css";
import { EarlierRuns } from "./earlier-runs";
import { ShutLines } from "./shut-lines";

export function Checklists() {
  const { data, error, refetch } = useChecklists();
  const start = useStartChecklist();
  const startLate = useStartLate();
  const navigate = useNavigate();
  const { me } = useSession();
  const page = useRef<HTMLDivElement>(null);
  useRowKeys(page, ".list-rows > li, tbody tr");
  const failed = error ?? start.error ?? startLate.error;
  if (failed) {
    return (
      <div className="page">
        <Failure {...wordingOf(failed)}>
          <Button
            onPress={() => {
              start.reset();
              startLate.reset();
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
  return (
    <div className="page checklists" ref={page}>
      <PageHead
        title="Checklists"
        sub={`${formatWeekday(data.day)}${data.is_open_day ? "" : ", closed by the calendar"}`}
      >
        <Badge mark={data.shut ? "block" : "done"}>{data.shut ? "Treatments shut" : "Clinic open"}</Badge>
        <Button icon="report" onPress={() => void navigate({ to: "/checklists/completion" })}>
          Completion
        </Button>
        {me.may_manage && (
          <Button icon="pen" onPress={() => void navigate({ to: "/checklists/lists" })}>
            Edit lists
          </Button>
        )}
      </PageHead>
      <ShutLines shut={data.shut} blocked={data.blocked} onOpen={open} />
      <div className="lists-split">
        <ByCalendar
          lists={data.lists}
          day={data.day}
          starting={start.isPending ? start.variables : undefined}
          onOpen={open}
          onStart={(code) => start.mutate(code, { onSuccess: (run) => open(run.id) })}
        />
        <ByEvent lists={data.events} day={data.day} onOpen={open} />
      </div>
      <EarlierRuns
        runs={data.earlier}
        starting={startLate.isPending ? startLate.variables : undefined}
        onOpen={open}
        onEnter={(code, day) => startLate.mutate({ code, day }, { onSuccess: (run) => open(run.id) })}
      />
    </div>
  );
}
