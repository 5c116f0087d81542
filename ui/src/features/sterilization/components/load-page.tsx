/** One load from packing to its decision: what is in it at the left, the step that is next at the right. */
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { Path } from "@/components/path";
import { notify } from "@/components/toast-queue";
import { formatMomentShort } from "@/format/moment";
import type { LoadView } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { useDraft } from "@/ipc/use-draft";
import { wordingOf } from "@/ipc/wording";
import { useCancelLoad, useLoad } from "../api/use-loads";
import { DecidedPanel } from "./decided-panel";
import { LabelsButton } from "./labels-dialog";
import { stationsOf } from "./load-stations";
import { PackingList } from "./packing-list";
import { PacksTable } from "./packs-table";
import { Printouts } from "./printouts";
import { ReasonDialog } from "./reason-dialog";
import { RunningPanel } from "./running-panel";
import { StartPanel } from "./start-panel";
import "./load.css";
import "./sterilization.css";
import { UnloadPanel } from "./unload-panel";
import { isTyped, type Typed, typedFrom } from "./unload-typed";
import { loadStates, loadTypes, purposes } from "./words";

/** States of a load whose cycle has ended: there may be a printout. */
const hasRun: readonly LoadView["load"]["state"][] = [
  "awaiting_unload",
  "awaiting_release",
  "quarantined",
  "released",
  "rejected",
  "recalled",
];

export function LoadPage({ id }: { id: string }) {
  const load = useLoad(id);
  if (load.isError) {
    return (
      <div className="page">
        <Failure {...wordingOf(load.error)}>
          <Button onPress={() => void load.refetch()}>Try again</Button>
        </Failure>
      </div>
    );
  }
  if (!load.data) return <Loading says="Opening the load" rows={8} />;
  return <Opened view={load.data} />;
}

function Opened({ view }: { view: LoadView }) {
  const { load } = view;
  const zone = useSession().profile.fields.time_zone;
  const [isCancelling, setCancelling] = useState(false);
  const cancel = useCancelLoad(load.id, load.version);
  const go = useNavigate();
  const state = loadStates[load.state];
  return (
    <div className="load">
      <div className="page load-main">
        <PageHead
          title={
            <>
              Load <span className="code">{load.no}</span>
            </>
          }
          sub={
            <>
              <Link to="/sterilization">Sterilization</Link>, {view.sterilizer_name}
            </>
          }
        >
          <Badge mark={state.mark}>{state.says}</Badge>
          <LabelsButton view={view} />
          {load.state === "draft" && (
            <Button kind="quiet" icon="close" onPress={() => setCancelling(true)}>
              Give load up
            </Button>
          )}
        </PageHead>
        <div className="load-path">
          <Path label="How far the load has come" stations={stationsOf(load)} />
        </div>
        <dl className="load-facts meta">
          <div>
            <dt>Programme</dt>
            <dd>{load.minima.programme_name}</dd>
          </div>
          <div>
            <dt>Must reach</dt>
            <dd>{view.wanted}</dd>
          </div>
          <div>
            <dt>Load</dt>
            <dd>
              {loadTypes[load.load_type]}, {load.minima.wrapped ? "wrapped" : "unwrapped"}
              {load.purpose === "test" && `, ${purposes.test.toLowerCase()}`}
            </dd>
          </div>
          <div>
            <dt>Loaded by</dt>
            <dd>
              <bdi>{load.loaded_by_name}</bdi>, {formatMomentShort(load.made_at, zone)}
            </dd>
          </div>
          {hasRun.includes(load.state) && (
            <div>
              <dt>Printout</dt>
              <dd>
                <Printouts view={view} />
              </dd>
            </div>
          )}
          {load.cycle_no !== null && (
            <div>
              <dt>Machine cycle</dt>
              <dd>
                <span className="code">{load.cycle_no}</span>
                {load.cycle_gap && `, number jumped: ${load.cycle_gap}`}
              </dd>
            </div>
          )}
        </dl>
        <Step view={view} />
      </div>
      {isCancelling && (
        <ReasonDialog
          draftKey={`load.cancel:${load.id}`}
          kind={{ mark: "block", says: "Give a load up" }}
          title={`Load ${load.no}`}
          says="It was never started. Its packs and labels are void; their codes are not given again."
          label="Reason"
          hint="For example: packed with the wrong pouches"
          act="Give load up"
          working="Giving up"
          keepLabel="Keep the load"
          isStop
          send={async (reason) => {
            await cancel.mutateAsync(reason);
            notify(`Load ${load.no} was given up`);
            void go({ to: "/sterilization" });
          }}
          onClose={() => setCancelling(false)}
        />
      )}
    </div>
  );
}

/** What is in it, and beside it the one thing to do now. */
function Step({ view }: { view: LoadView }) {
  switch (view.load.state) {
    case "draft":
      return (
        <>
          <PackingList view={view} />
          <StartPanel key={view.load.version} view={view} />
        </>
      );
    case "running":
      return (
        <>
          <PacksTable packs={view.packs} />
          <RunningPanel view={view} />
        </>
      );
    case "awaiting_unload":
    case "awaiting_release":
      return <Unloading view={view} />;
    default:
      return (
        <>
          <PacksTable packs={view.packs} showsState />
          <DecidedPanel view={view} />
        </>
      );
  }
}

/** The values and the packs are one form, kept as it is typed. */
function Unloading({ view }: { view: LoadView }) {
  const draft = useDraft<Typed>(`load.unload:${view.load.id}`, isTyped);
  if (!draft.isReady) return <Loading says="Opening the form" rows={6} />;
  return <Unload key={view.load.id} view={view} draft={draft} />;
}

function Unload({ view, draft }: { view: LoadView; draft: ReturnType<typeof useDraft<Typed>> }) {
  const { load, packs } = view;
  const [typed, setTyped] = useState<Typed>(
    () => draft.left ?? typedFrom(load.achieved, load.comment, packs),
  );
  const set = (part: Partial<Typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    draft.keep(next);
  };
  return (
    <>
      <PacksTable
        packs={packs}
        bad={typed.bad}
        onJudge={(pack, condition) => {
          const { [pack]: _, ...others } = typed.bad;
          set({ bad: condition === "ok" ? others : { ...others, [pack]: condition } });
        }}
      />
      <UnloadPanel view={view} typed={typed} onType={set} onKept={draft.discard} />
    </>
  );
}
