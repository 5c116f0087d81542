/** One recall as a numbered procedure: what stopped, what it may have touched, what was found and done. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { Path } from "@/components/path";
import { Severity } from "@/components/severity";
import { formatMoment } from "@/format/moment";
import type { IncidentPage, Touched } from "@/ipc/bindings";
import { useClientWord, useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useRecall } from "../api/use-recalls";
import { useReview } from "../api/use-review";
import { AffectedLoads } from "./affected-loads";
import { ClientsTable } from "./clients-table";
import { DecideDialog } from "./decide-dialog";
import { PacksPanel } from "./packs-panel";
import { RecallPapers } from "./recall-papers";
import { countsOf, titleOf } from "./recall-words";
import { RetestStep } from "./retest-step";
import { ReviewField, SavedLine } from "./review-field";
import { SetAside } from "./set-aside";
import { SignOff } from "./sign-off";
import { Step } from "./step";
import { stepsOf } from "./steps";
import { Stopped } from "./stopped";
import { Tally } from "./tally";
import "./recalls.css";

export function RecallPage({ id }: { id: string }) {
  const recall = useRecall(id);
  if (recall.isPending) return <Loading says="Opening the recall" rows={8} />;
  if (recall.isError) {
    return (
      <div className="page">
        <Failure {...wordingOf(recall.error)}>
          <Button icon="undo" onPress={() => void recall.refetch()}>
            Try again
          </Button>
        </Failure>
      </div>
    );
  }
  return <Recall page={recall.data} />;
}

function Recall({ page }: { page: IncidentPage }) {
  const word = useClientWord();
  const zone = useSession().profile.fields.time_zone;
  const [deciding, setDeciding] = useState<Touched | null>(null);
  const { incident } = page;
  const review = useReview(incident);
  const counts = countsOf(page);
  const isClosed = incident.closed_at !== null;
  const isLot = incident.lot !== null;
  const steps = stepsOf({ ...page, incident: { ...incident, review: review.text } }, word);
  const step = (name: keyof typeof steps) => {
    const at = Object.keys(steps).indexOf(name);
    const { title, state, detail } = steps[name] ?? { title: "", state: "later" as const, detail: "" };
    return { no: at + 1, title, state, says: detail };
  };
  const field = (part: keyof typeof review.text) => ({ part, review, isClosed });
  return (
    <div className="page recall">
      <p className="kicker meta">
        <Severity name={isClosed ? "done" : "block"} size={14} />
        <span>
          Recall {incident.no}
          {!isLot && `, ${incident.about}`}. Opened {formatMoment(incident.opened_at, zone)} by{" "}
          <bdi>{incident.opened_by_name}</bdi>
        </span>
      </p>
      <PageHead title={titleOf(page, counts)}>
        <RecallPapers incident={incident} hasOpen={counts.open > 0} />
      </PageHead>
      <Path
        label="Steps of this recall"
        stations={Object.values(steps).map(({ title, state, detail }) => ({ name: title, state, detail }))}
      />
      <div className="recall-body">
        <Tally counts={counts} isLot={isLot} />
        <Step {...step("stop")}>
          {isLot ? <SetAside page={page} /> : <Stopped page={page} />}
          <ReviewField
            {...field("told")}
            label="Who was told"
            hint={
              isLot
                ? "Who here knows that it is not used any more"
                : "Who here knows that the machine stands still"
            }
          />
        </Step>
        {!isLot && (
          <Step {...step("packs")}>
            <AffectedLoads page={page} />
            <PacksPanel recall={incident.id} packs={page.packs} isClosed={isClosed} />
          </Step>
        )}
        <Step {...step("clients")}>
          <p className="policy">
            <b className="medium">
              Who is told is decided by the medical director or the health department, for each {word.one}.
            </b>{" "}
            {!isLot && policy(page.recall_all)} Say what is known; do not guess at what might follow.
          </p>
          <ClientsTable touched={page.touched} isClosed={isClosed} onDecide={setDeciding} />
        </Step>
        {!isLot && (
          <Step {...step("review")} acts={<SavedLine review={review} isClosed={isClosed} />}>
            <div className="two-fields">
              <ReviewField
                {...field("cycle_review")}
                label="Cycles and indicators of these loads"
                hint="Printouts, temperatures, times, chemical indicators: what each shows"
              />
              <ReviewField
                {...field("operator_review")}
                label="Loading, packing and choice of cycle"
                hint="Overloaded, packed too tight, the wrong cycle, an opened door"
              />
            </div>
          </Step>
        )}
        {page.stop && <RetestStep {...step("retest")} page={page} stop={page.stop} />}
        <Step {...step("cause")} acts={<SavedLine review={review} isClosed={isClosed} />}>
          <div className="two-fields">
            <ReviewField
              {...field("root_cause")}
              label="Root cause"
              hint={isLot ? "What the maker found" : "What it was, or that it could not be found"}
            />
            <ReviewField
              {...field("corrective_action")}
              label="Corrective action"
              hint="What is done so that it does not happen again"
            />
          </div>
        </Step>
        <Step {...step("close")}>
          <SignOff page={{ ...page, incident: { ...incident, review: review.text } }} review={review} />
        </Step>
      </div>
      {deciding && <DecideDialog recall={incident.id} one={deciding} onClose={() => setDeciding(null)} />}
    </div>
  );
}

const policy = (all: boolean): string =>
  all
    ? "This practice reprocesses everything since the last good test."
    : "This practice goes step by step: one failed test with good cycles and indicators does not by itself call packs back.";
