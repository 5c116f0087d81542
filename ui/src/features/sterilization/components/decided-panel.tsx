/** A load that is held or decided: what was read, what was found, who decided when. Nothing here changes. */
import { useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { notify } from "@/components/toast-queue";
import { formatMoment } from "@/format/moment";
import type { Achieved, Lift, LoadView } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useReleaseLoad } from "../api/use-loads";
import { CheckFindings } from "./check-findings";
import { LiftLoadDialog } from "./lift-load-dialog";
import { RejectDialog } from "./reject-dialog";
import { ReportDialog } from "./report-dialog";
import { TrafficLight } from "./traffic-light";
import { minutes } from "./unload-typed";
import { verdictOf } from "./verdict";
import { counted, loadStates, outcomes, testKinds } from "./words";

export function DecidedPanel({ view }: { view: LoadView }) {
  const { load, check } = view;
  const zone = useSession().profile.fields.time_zone;
  const [isReporting, setReporting] = useState(false);
  const isHeld = load.state === "quarantined";
  const title = isHeld ? "Held" : loadStates[load.state].says;
  return (
    <section className="load-side" aria-label={title} data-region="" tabIndex={-1}>
      <header>
        <h2 className="title t3">{title}</h2>
        {load.decided_at !== null && (
          <p className="meta">
            by <bdi>{load.decided_by_name}</bdi>, {formatMoment(load.decided_at, zone)}
          </p>
        )}
      </header>
      <div className="side-body">
        {load.recalled_at !== null && (
          <Failure
            happened={`Recalled ${formatMoment(load.recalled_at, zone)}`}
            safe={`${view.incident ? `Recall ${view.incident} holds it. ` : ""}No pack of it may be opened.`}
          />
        )}
        {load.corrective_action && (
          <div>
            <h3 className="lab">What was done about it</h3>
            <p>{load.corrective_action}</p>
          </div>
        )}
        {load.achieved && <Values achieved={load.achieved} />}
        {load.comment && (
          <div>
            <h3 className="lab">Comment</h3>
            <p>{load.comment}</p>
          </div>
        )}
        {view.tests.length > 0 && (
          <ul className="row wrap" aria-label="Tests in it">
            {view.tests.map((test) => (
              <li key={test.id}>
                <Badge mark={outcomes[test.outcome].mark}>
                  {testKinds[test.kind]}: {outcomes[test.outcome].says}
                </Badge>
              </li>
            ))}
          </ul>
        )}
        <CheckFindings findings={isHeld && check ? check.findings : load.findings} />
      </div>
      {isHeld && <Held view={view} />}
      {load.state === "released" && (
        <footer className="side-foot">
          <Button kind="stop" icon="recall" wide onPress={() => setReporting(true)}>
            Report a failure
          </Button>
        </footer>
      )}
      {isReporting && <ReportDialog view={view} onClose={() => setReporting(false)} />}
    </section>
  );
}

function Values({ achieved }: { achieved: Achieved }) {
  const rows: [string, string][] = [
    ["Temperature", `${achieved.temp_mc / 1000} °C`],
    ["Exposure", `${minutes(achieved.exposure_s)} min`],
    ["Pressure", achieved.pressure_pa === null ? "Not read" : `${achieved.pressure_pa / 1000} kPa`],
    ["Drying", achieved.drying_s === null ? "Not read" : `${minutes(achieved.drying_s)} min`],
    ["Outside strips", ci[achieved.external_ci]],
    [
      achieved.internal_ci_type === null ? "Inside" : `Inside, type ${achieved.internal_ci_type}`,
      ci[achieved.internal_ci],
    ],
    ["Printout", achieved.printout === "kept" ? "Kept" : "The machine makes none"],
  ];
  return (
    <dl className="pairs values-read">
      {rows.map(([name, value]) => (
        <div key={name} style={{ display: "contents" }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const ci = { pass: "Pass", fail: "Fail", not_used: "Not used" } as const;

/** A held load is released or rejected once what it waited for is there. */
function Held({ view }: { view: LoadView }) {
  const { load, check, packs } = view;
  const { me } = useSession();
  const release = useReleaseLoad(load.id);
  const [open, setOpen] = useState<"reject" | "lift" | null>(null);
  const sound = packs.filter((pack) => pack.state === "packed" && pack.condition === "ok").length;
  const verdict = check && verdictOf(check, sound, load.purpose);
  const canRelease = me.may_release && check !== null && check.light !== "red";
  async function send(lift: Lift | null) {
    await release.mutateAsync({ version: load.version, release: { comment: load.comment, lift } });
    notify(`Load ${load.no} is released`, { mark: "done" });
  }
  return (
    <>
      {check && verdict && (
        <TrafficLight light={check.light} says={verdict.says} from={check.shown.join(", ")} />
      )}
      <footer className="side-foot">
        {release.isError && <Failure {...wordingOf(release.error)} />}
        <div className="row">
          <Button kind="stop" onPress={() => setOpen("reject")}>
            Reject load
          </Button>
          {canRelease && (
            <Button
              kind="primary"
              icon={verdict?.needsLift ? "key" : "check"}
              wide
              isPending={release.isPending}
              working="Releasing"
              onPress={() => (verdict?.needsLift ? setOpen("lift") : void send(null).catch(() => undefined))}
            >
              {load.purpose === "test" ? "Release test cycle" : `Release ${counted(sound, "pack")}`}
            </Button>
          )}
        </div>
      </footer>
      {open === "reject" && <RejectDialog view={view} onClose={() => setOpen(null)} />}
      {open === "lift" && check && (
        <LiftLoadDialog
          id={load.id}
          no={load.no}
          findings={check.findings}
          send={send}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
