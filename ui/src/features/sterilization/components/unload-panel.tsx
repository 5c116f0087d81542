/**
 * Unloading and deciding: what the machine shows is typed, the light is computed as it is typed, and the
 * decision stands right under it. Enter goes from one to the next and ends on the act.
 */
import { useRef, useState } from "react";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import { TextField } from "@/components/text-field";
import { notify } from "@/components/toast-queue";
import { useSettled } from "@/components/use-settled";
import { useShortcut } from "@/components/use-shortcut";
import { formatTime } from "@/format/moment";
import type { Lift, LoadView } from "@/ipc/bindings";
import { useSession } from "@/ipc/session-context";
import { AppError } from "@/ipc/wire";
import { fieldErrors, wordingOf } from "@/ipc/wording";
import { useHoldLoad, useLoadCheck, usePeople, useReleaseLoad, useUnloadLoad } from "../api/use-loads";
import { CheckFindings } from "./check-findings";
import { goOn } from "./go-on";
import { IndicatorFields } from "./indicator-fields";
import { LiftLoadDialog } from "./lift-load-dialog";
import { RejectDialog } from "./reject-dialog";
import { TrafficLight } from "./traffic-light";
import { formOf, missingOf, nothingTyped, type Typed } from "./unload-typed";
import { ValueFields } from "./value-fields";
import { isHoldable, verdictOf } from "./verdict";
import { counted } from "./words";

type Props = {
  view: LoadView;
  typed: Typed;
  onType: (part: Partial<Typed>) => void;
  /** The values are on record. */
  onKept: () => Promise<void>;
};

export function UnloadPanel({ view, typed, onType, onKept }: Props) {
  const { load, packs } = view;
  const { me, profile } = useSession();
  const [open, setOpen] = useState<"reject" | "lift" | null>(null);
  const unload = useUnloadLoad(load.id);
  const release = useReleaseLoad(load.id);
  const hold = useHoldLoad(load.id);
  const releasers = usePeople("may_release");
  const panel = useRef<HTMLFormElement>(null);

  const isRested = useSettled(JSON.stringify(typed), true);
  const form = formOf(typed);
  const check = useLoadCheck(load.id, form ?? neverAsked, form !== undefined && isRested);
  const missing = missingOf(typed);
  const isKnown = missing === undefined && isRested && !check.isFetching && check.isSuccess;
  const found = missing === undefined && check.isSuccess ? check.data : undefined;
  const wrong = fieldErrors(check.error);
  const inside = packs.filter((pack) => pack.state === "packed");
  const sound = inside.filter((pack) => (typed.bad[pack.id] ?? "ok") === "ok").length;
  const verdict = found && verdictOf(found, sound, load.purpose);
  const isBusy = unload.isPending || release.isPending || hold.isPending;
  const canRelease = isKnown && me.may_release && found !== undefined && found.light !== "red";
  const failed = release.error ?? hold.error ?? unload.error;

  /** Puts what is typed on record; the version the load has then. */
  async function keep(): Promise<number> {
    if (!form) return load.version;
    const kept = await unload.mutateAsync({ version: load.version, form });
    await onKept();
    return kept.load.version;
  }
  async function decide(lift: Lift | null) {
    const version = await keep();
    await release.mutateAsync({ version, release: { comment: typed.comment, lift } });
    notify(`Load ${load.no}: ${releasedWords(sound, inside.length)}`, { mark: "done" });
  }
  function act() {
    if (!canRelease || isBusy) return;
    if (verdict?.needsLift) setOpen("lift");
    else void decide(null).catch(ignore);
  }
  const keepOnly = () =>
    void keep().then(() => notify("Values saved. The load waits for its release"), ignore);
  const holdIt = () =>
    void keep()
      .then((version) => hold.mutateAsync({ version, comment: typed.comment }))
      .then(() => notify(`Load ${load.no} is held`, { mark: "pending" }), ignore);
  useShortcut("Mod+Enter", "Release the load", act, { isOn: canRelease && open === null });

  return (
    <form
      className="load-side"
      aria-label="Unload and release"
      data-region=""
      tabIndex={-1}
      ref={panel}
      noValidate
      onKeyDownCapture={(event) => goOn(event, panel.current)}
      onSubmit={(event) => event.preventDefault()}
    >
      <header>
        <h2 className="title t3">{me.may_release ? "Unload and release" : "Unload"}</h2>
        <p className="meta">
          Machine cycle <span className="code">{load.cycle_no}</span>
          {load.ended_at !== null && `, ended ${formatTime(load.ended_at, profile.fields.time_zone)}`}
        </p>
      </header>
      <div className="side-body">
        <ValueFields minima={load.minima} typed={typed} onType={onType} wrong={wrong} check={found} />
        <IndicatorFields typed={typed} onType={onType} wrong={wrong} check={found} />
        <TextField
          label="Comment"
          optional
          value={typed.comment}
          onChange={(comment) => onType({ comment })}
          keepSpace={false}
          maxLength={500}
        />
        {check.isError && Object.keys(wrong).length === 0 && <Failure {...wordingOf(check.error)} />}
        {found && <CheckFindings findings={found.findings} />}
        {failed && <Failure {...wordingOf(failed)}>{blockedBy(failed)}</Failure>}
      </div>
      <TrafficLight
        light={verdict && found?.light}
        says={
          verdict?.says ??
          missing ??
          (check.isError ? "Something typed is not clear yet" : "Looking at the values")
        }
        {...(found ? { from: found.shown.join(", ") } : {})}
        {...(inside.length > 0
          ? {
              teeth: inside.map(
                (pack) => ((typed.bad[pack.id] ?? "ok") === "ok" ? "ok" : "bad") as "ok" | "bad",
              ),
            }
          : {})}
      />
      <footer className="side-foot">
        {!me.may_release && (
          <p className="meta">
            {releasers.data?.length
              ? `${releasers.data.map((person) => person.name).join(" or ")} may release it`
              : "Nobody here may release loads yet. An owner gives the right in Staff"}
          </p>
        )}
        <div className="row">
          <Button kind="stop" onPress={() => setOpen("reject")} isDisabled={isBusy}>
            Reject load
          </Button>
          {found && isHoldable(found) && (
            <Button icon="quarantine" onPress={holdIt} isDisabled={!isKnown || isBusy}>
              Hold
            </Button>
          )}
          {me.may_release ? (
            found?.light !== "red" && (
              <Button
                kind="primary"
                icon={verdict?.needsLift ? "key" : "check"}
                keys="Mod+Enter"
                wide
                data-last
                onPress={act}
                isDisabled={!canRelease}
                isPending={isBusy}
                working="Saving"
              >
                {verdict?.needsLift ? "Lift and release" : releaseWords(sound, load.purpose === "test")}
              </Button>
            )
          ) : (
            <Button
              kind="primary"
              wide
              data-last
              onPress={keepOnly}
              isDisabled={!isKnown}
              isPending={unload.isPending}
              working="Saving"
            >
              Save the values
            </Button>
          )}
        </div>
      </footer>
      {open === "reject" && (
        <RejectDialog
          view={view}
          keepFirst={form && isKnown ? keep : undefined}
          onClose={() => setOpen(null)}
        />
      )}
      {open === "lift" && found && (
        <LiftLoadDialog
          no={load.no}
          id={load.id}
          findings={found.findings}
          send={decide}
          onClose={() => setOpen(null)}
        />
      )}
    </form>
  );
}

/** Stands for a form nobody asks about: the question is not sent. */
const neverAsked = {
  ...nothingTyped,
  external_ci: "not_used" as const,
  internal_ci: "not_used" as const,
  internal_ci_type: null,
  printout: "none" as const,
  packs: [],
};

/** The act keeps its own error, shown in the panel. */
const ignore = () => undefined;

function releaseWords(sound: number, isTest: boolean): string {
  return isTest ? "Release test cycle" : `Release ${counted(sound, "pack")}`;
}

function releasedWords(sound: number, all: number): string {
  if (all === 0) return "the test cycle is released";
  const rejected = all - sound;
  return `${counted(sound, "pack")} released${rejected > 0 ? `, ${rejected} rejected` : ""}`;
}

/** What came in between since the light was computed. */
function blockedBy(error: unknown) {
  return (
    error instanceof AppError && error.findings.length > 0 && <CheckFindings findings={error.findings} />
  );
}
