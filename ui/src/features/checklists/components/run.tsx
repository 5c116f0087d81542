/** One run of a list: each item answered by hand, judged at once, with who and when. */
import { useEffect, useRef, useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { countWords, teethOf } from "@/components/checklist-state";
import { Comb } from "@/components/comb";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { useRowKeys } from "@/components/use-row-keys";
import { useShortcut } from "@/components/use-shortcut";
import { dayHere, formatMoment, formatTime } from "@/format/moment";
import { useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useChecklistRun } from "../api/use-checklists";
import "./checklists.css";
import { CloseBar } from "./close-bar";
import { Item } from "./item";
import { PrintList } from "./print-list";
import { runDay } from "./run-day";

type Props = { id: string };

export function Run({ id }: Props) {
  const { data: run, error, refetch } = useChecklistRun(id);
  const zone = useSession().profile.fields.time_zone;
  const items = useRef<HTMLOListElement>(null);
  const [isPrinting, setPrinting] = useState(false);
  useShortcut("Mod+P", "Print this list", () => setPrinting(true), { isOn: !isPrinting });
  useRowKeys(items, ".item");
  const isOpen = run !== undefined && run.closed_at === null;
  // The first item without an answer is ready for the keyboard.
  useEffect(() => {
    if (isOpen) items.current?.querySelector<HTMLElement>(".item.open input")?.focus();
  }, [isOpen]);
  if (error) {
    return (
      <div className="page">
        <Failure {...wordingOf(error)}>
          <Button onPress={() => void refetch()}>Try again</Button>
        </Failure>
      </div>
    );
  }
  if (!run) return <Loading says="Opening the checklist" rows={8} />;
  const isSameDay = run.until !== null && dayHere(run.started_at, zone) === run.day;
  const states = run.items.map((item) => item.state);
  return (
    <div className="page run">
      <PageHead
        title={
          <>
            {run.name}
            {run.subject && (
              <>
                , <bdi>{run.subject}</bdi>
              </>
            )}
          </>
        }
        sub={
          <>
            {run.until === null ? "Started" : `For ${runDay(run.day)}, started`}{" "}
            {isSameDay ? formatTime(run.started_at, zone) : formatMoment(run.started_at, zone)} by{" "}
            <bdi>{run.started_by}</bdi>
          </>
        }
      >
        {run.closed_at !== null ? (
          <Badge mark="done">{run.occasion === "opening" ? "Clinic open" : "Closed"}</Badge>
        ) : (
          <Badge mark={run.missed ? "missed" : "progress"}>{run.missed ? "Late entry" : "In progress"}</Badge>
        )}
        <Button icon="print" keys="Mod+P" onPress={() => setPrinting(true)}>
          Print
        </Button>
      </PageHead>
      <div className="run-progress">
        <Comb teeth={teethOf(states)} size="lg" />
        <p role="status">{countWords(states)}</p>
        {isOpen && <p className="end meta faint">Space answers, Enter goes on</p>}
      </div>
      <ol
        ref={items}
        className="items region"
        data-region="items"
        aria-label={`${run.name}, items`}
        tabIndex={-1}
      >
        {run.items.map((item, at) => (
          <Item key={item.key} run={run.id} item={item} number={at + 1} isClosed={run.closed_at !== null} />
        ))}
      </ol>
      <CloseBar run={run} />
      {isPrinting && (
        <PrintList name={run.name} sheet={{ kind: "run", run: run.id }} onClose={() => setPrinting(false)} />
      )}
    </div>
  );
}
