/** The steps of a recall in their order, each with how far it is. A lot has no machine and no loads. */
import type { Station } from "@/components/path";
import type { IncidentPage } from "@/ipc/bindings";
import { counted, countsOf, openPoints, wayBack } from "./recall-words";

type StepName = "stop" | "packs" | "clients" | "review" | "retest" | "cause" | "close";
export type StepState = { title: string; state: Station["state"]; detail: string };
export type Steps = Partial<Record<StepName, StepState>>;

export function stepsOf(page: IncidentPage, word: { one: string; many: string }): Steps {
  const { incident, stop, lot } = page;
  const { review } = incident;
  const counts = countsOf(page);
  const isLot = incident.lot !== null;
  const done = (is: boolean, more: boolean) => (is ? "done" : more ? "progress" : "later");
  const both = (one: string, other: string) => [one, other].filter((text) => text.trim()).length;
  const cause = both(review.root_cause, review.corrective_action);
  const reviews = both(review.cycle_review, review.operator_review);
  const need = stop && wayBack(stop, page.since);
  const decided = counts.clients - counts.open;
  const open = openPoints(page, word).length;
  return withNext({
    stop: isLot
      ? {
          title: "Set aside",
          state: review.told.trim() ? "done" : "progress",
          detail: `${counted(lot?.lot.on_hand ?? 0, "unit")} left, not to be used`,
        }
      : {
          title: "Machine stopped",
          state: review.told.trim() ? "done" : "progress",
          detail: review.told.trim() ? "Somebody was told" : "Say who was told",
        },
    ...(!isLot && {
      packs: {
        title: "What may be affected",
        state: done(counts.toPull === 0, counts.pulled + counts.missing > 0),
        detail: counts.toPull === 0 ? "Nothing left to pull" : `${counts.toPull} to pull`,
      },
    }),
    clients: {
      title: `Decide per ${word.one}`,
      state: done(counts.open === 0, decided > 0),
      detail: counts.clients === 0 ? "Nobody was touched" : `${decided} of ${counts.clients} decided`,
    },
    ...(!isLot && {
      review: {
        title: "Review the loads",
        state: done(reviews === 2, reviews > 0),
        detail: reviews === 2 ? "Cycles and loading reviewed" : `${reviews} of 2 written`,
      },
    }),
    ...(stop &&
      need && {
        retest: {
          title: "Retest",
          state: done(stop.lifted_at !== null, page.since.length > 0),
          detail:
            stop.lifted_at === null ? (need.isMet ? "Good, can go back" : "Not back yet") : "Back in service",
        },
      }),
    cause: {
      title: "Cause and action",
      state: done(cause === 2, cause > 0),
      detail: cause === 2 ? "Both written" : `${cause} of 2 written`,
    },
    close: {
      title: "Sign off",
      state: incident.closed_at !== null ? "done" : open === 0 ? "next" : "later",
      detail: incident.closed_at !== null ? "Signed off" : open === 0 ? "Ready" : `${open} still open`,
    },
  });
}

/** The first step with nothing done in it yet is the next one, unless only the signature is left. */
function withNext(steps: Steps): Steps {
  if (steps.close?.state !== "later") return steps;
  const at = Object.entries(steps).find(([, step]) => step.state !== "done");
  if (at?.[1].state !== "later") return steps;
  return { ...steps, [at[0]]: { ...at[1], state: "next" } };
}
