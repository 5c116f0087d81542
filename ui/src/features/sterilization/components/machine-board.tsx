/** One machine: in service or why not, its tests, its dates, what is in its chamber, and its acts. */
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Icon } from "@/components/icon";
import { Menu, type MenuAct } from "@/components/menu";
import { Severity } from "@/components/severity";
import { formatDayNear } from "@/format/day";
import { formatMoment } from "@/format/moment";
import type { SterilizerStanding } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { cadenceWords, retestWords, serviceWords } from "./cadence-words";
import { RunTestDialog } from "./run-test";
import { type StopAct, StopDialogs } from "./stop-dialogs";
import { useBegin } from "./use-begin";
import { classes, loadStates } from "./words";

export function MachineBoard({ standing }: { standing: SterilizerStanding }) {
  const { sterilizer, stop, open } = standing;
  const { fields } = sterilizer;
  const { me, profile } = useSession();
  const zone = profile.fields.time_zone;
  const go = useNavigate();
  const { begin, isPending } = useBegin();
  const [act, setAct] = useState<StopAct | null>(null);
  const [isTesting, setTesting] = useState(false);
  const isStopped = stop !== null;
  const draft = open.find((line) => line.state === "draft");
  const inside = open.find((line) => line.state === "running" || line.state === "awaiting_unload");
  const more: MenuAct[] = [];
  if (!isStopped && fields.active) {
    more.push({ id: "stop", label: "Take out of service", icon: "quarantine", onAct: () => setAct("stop") });
  }
  if (fields.active) {
    more.push({
      id: "test-load",
      label: "Begin a test cycle",
      icon: "sterilize",
      onAct: () => begin(sterilizer, "test"),
    });
  }
  if (isStopped && me.may_release) {
    more.push({ id: "repair", label: "Record a repair", icon: "note", onAct: () => setAct("repair") });
  }
  more.push({
    id: "edit",
    label: me.may_manage ? "Machine and programmes" : "See the machine and its programmes",
    icon: "settings",
    onAct: () => void go({ to: `/sterilization/machines/${sterilizer.id}` }),
  });
  return (
    <article
      className={`board${isStopped ? " stopped" : ""}`}
      aria-label={`${fields.code} ${fields.make} ${fields.model}`}
    >
      <header>
        <h2 className="title t3">{fields.code}</h2>
        <span className="meta clip" title={`${fields.make} ${fields.model}`}>
          {classes[fields.class]}
        </span>
        {isStopped ? (
          <Badge mark="block">Out of service</Badge>
        ) : (
          <Badge mark={fields.active ? "done" : "later"}>{fields.active ? "In service" : "Not in use"}</Badge>
        )}
      </header>
      <dl>
        {stop && (
          <>
            <dt>Why</dt>
            <dd className="c-stop">{stop.reason}</dd>
            <dt>Since</dt>
            <dd>
              {formatMoment(stop.at, zone)}, by <bdi>{stop.by_name}</bdi>
            </dd>
            {stop.repaired_at !== null && (
              <>
                <dt>Repaired</dt>
                <dd>
                  {formatMoment(stop.repaired_at, zone)}: {stop.repair}
                </dd>
              </>
            )}
          </>
        )}
        <dt>Chamber</dt>
        <dd>
          {inside ? (
            <>
              <Severity name={loadStates[inside.state].mark} size={14} />
              <Link to="/sterilization/loads/$id" params={{ id: inside.id }}>
                <span className="code">{inside.no}</span>, {loadStates[inside.state].says.toLowerCase()}
              </Link>
            </>
          ) : (
            "Empty"
          )}
        </dd>
        <Test
          name="Spore test"
          {...(stop?.cause === "spore_test" ? retestWords : cadenceWords(standing.spore, "spore"))}
        />
        {standing.bowie_dick.state !== "not_needed" && (
          <Test
            name="Bowie-Dick"
            {...(stop?.cause === "bowie_dick" ? retestWords : cadenceWords(standing.bowie_dick, "daily"))}
          />
        )}
        <Test name="Service" {...serviceWords(standing.overdue, fields.service_due, formatDayNear)} />
      </dl>
      <footer className="row">
        {isStopped ? (
          <>
            {stop.incident !== null && (
              <Button
                kind="stop"
                solid
                icon="recall"
                onPress={() => void go({ to: `/recalls/${stop.incident}` })}
              >
                Open recall
              </Button>
            )}
            <Button onPress={() => setTesting(true)}>Run retest</Button>
            {me.may_release && (
              <Button kind="quiet" onPress={() => setAct("lift")}>
                Put back
              </Button>
            )}
          </>
        ) : (
          fields.active && (
            <>
              {draft ? (
                <Button
                  icon="pack"
                  onPress={() => void go({ to: "/sterilization/loads/$id", params: { id: draft.id } })}
                >
                  Go on packing
                </Button>
              ) : (
                <Button
                  icon="plus"
                  isPending={isPending}
                  working="Beginning"
                  onPress={() => begin(sterilizer)}
                >
                  Begin a load
                </Button>
              )}
              <Button onPress={() => setTesting(true)}>Run test</Button>
            </>
          )
        )}
        <span className="end">
          <Menu label={`More acts of ${fields.code}`} acts={more} picture>
            <Icon name="more" />
          </Menu>
        </span>
      </footer>
      {isTesting && (
        <RunTestDialog
          sterilizer={sterilizer.id}
          purpose={isStopped ? "retest" : "routine"}
          onClose={() => setTesting(false)}
        />
      )}
      {act && <StopDialogs act={act} standing={standing} onClose={() => setAct(null)} />}
    </article>
  );
}

type TestProps = {
  name: string;
  mark: React.ComponentProps<typeof Severity>["name"] | undefined;
  says: string;
};

function Test({ name, mark, says }: TestProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {mark && <Severity name={mark} size={14} />}
        {says}
      </dd>
    </>
  );
}
