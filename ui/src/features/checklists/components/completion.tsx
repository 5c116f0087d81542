/** How completely the lists of a period were kept, as a chart and as the same numbers in a table. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { DateField } from "@/components/date-field";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { Region } from "@/components/region";
import { addDays, formatDay, todayHere } from "@/format/day";
import { wordingOf } from "@/ipc/wording";
import { useCompletion } from "../api/use-checklists";
import "./books.css";
import "./checklists.css";
import { CompletionChart, CompletionLegend } from "./completion-chart";
import { CompletionTable } from "./completion-table";

type View = "chart" | "table";

const views: readonly { value: View; label: string }[] = [
  { value: "chart", label: "Chart" },
  { value: "table", label: "Table" },
];

export function Completion() {
  const today = todayHere();
  const [from, setFrom] = useState<string | null>(addDays(today, -27));
  const [to, setTo] = useState<string | null>(today);
  const [view, setView] = useState<View>("chart");
  const navigate = useNavigate();
  const { data, error, refetch } = useCompletion(from ?? today, to ?? today);
  return (
    <div className="page checklists">
      <PageHead title="Completion" sub={data && `${formatDay(data.from)} to ${formatDay(data.to)}`}>
        <Button onPress={() => void navigate({ to: "/checklists" })}>Back to the lists</Button>
      </PageHead>
      <div className="completion-period">
        <DateField label="From" value={from} onChange={setFrom} />
        <DateField label="To" value={to} onChange={setTo} />
        <Choice label="Shown as" options={views} value={view} onChange={setView} />
      </div>
      {error && (
        <Failure {...wordingOf(error)}>
          <Button onPress={() => void refetch()}>Try again</Button>
        </Failure>
      )}
      {!error && !data && <Loading says="Counting" />}
      {!error && data && data.lists.length === 0 && (
        <Empty title="Nothing was asked for in these days" says="Choose other days." />
      )}
      {!error && data && data.lists.length > 0 && (
        <Region
          title="Lists"
          acts={view === "chart" && <CompletionLegend />}
          scrolls
          isPane
          className="completion"
        >
          {view === "chart" ? <CompletionChart of={data} /> : <CompletionTable of={data} />}
        </Region>
      )}
    </div>
  );
}
