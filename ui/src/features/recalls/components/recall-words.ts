/** A recall in words and numbers: what it is about, how far it has come, what is still open. */
import { formatDay, formatDayNear } from "@/format/day";
import { formatMomentShort } from "@/format/moment";
import type {
  ClientDecision,
  Decision,
  Incident,
  IncidentKind,
  IncidentPage,
  IndicatorTest,
  Stop,
  Touched,
} from "@/ipc/bindings";

export const kindWords: Record<IncidentKind, string> = {
  spore_test: "A spore test failed",
  indicator: "An indicator failed after release",
  cycle: "A cycle did not reach its numbers",
  lot: "A lot was recalled",
};

export const decisionWords: Record<Decision, string> = {
  told: "Told",
  not_needed: "Not needed",
  pending: "Pending",
};

export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** What is known of the packs and clients of a recall. */
export type Counts = {
  clients: number;
  /** Nobody decided, or decided and not done. */
  open: number;
  told: number;
  /** Opened on a client. */
  used: number;
  /** Held, and somewhere on a shelf. */
  toPull: number;
  pulled: number;
  missing: number;
  /** In loads that were never released. */
  unreleased: number;
  packs: number;
};

export function countsOf({ packs, touched }: Pick<IncidentPage, "packs" | "touched">): Counts {
  const inState = (...states: string[]) => packs.filter(({ pack }) => states.includes(pack.state)).length;
  const used = new Set(touched.flatMap(({ uses }) => uses.map(({ item }) => item))).size;
  return {
    clients: touched.length,
    open: touched.filter(isOpen).length,
    told: touched.filter((one) => one.decisions[0]?.decision === "told").length,
    used,
    toPull: inState("quarantined", "in_stock"),
    pulled: inState("discarded"),
    missing: inState("missing"),
    unreleased: inState("packed", "rejected"),
    packs: packs.length + used,
  };
}

export function isOpen({ decisions }: Pick<Touched, "decisions">): boolean {
  const newest = decisions[0]?.decision;
  return newest === undefined || newest === "pending";
}

export function titleOf(page: IncidentPage, counts: Counts): string {
  const { kind, about } = page.incident;
  if (kind === "lot") return `${about} was recalled`;
  return `${kindWords[kind]}. ${counts.packs === 1 ? "1 pack is" : `${counts.packs} packs are`} suspect`;
}

/** The suspect window in one sentence. */
export function windowInWords(incident: Incident, machine: string, zone: string): string {
  const { kind, window_from: from, window_to: to } = incident;
  const until = to === null ? "the stop" : `the stop on ${formatMomentShort(to, zone)}`;
  if (kind === "indicator" || kind === "cycle") return "The load in question alone";
  if (from === null) return `Every load of ${machine} up to ${until}: no spore test ever passed before`;
  return `Every load of ${machine} after the one of ${formatMomentShort(from, zone)} that a spore test passed, up to ${until}`;
}

/** "Told by phone, 12 November", or why nothing need be said. */
export function decisionInWords({ decision, how, told_on, note }: ClientDecision): string {
  if (decision === "told") {
    const day = told_on ? `, ${formatDayNear(told_on)}` : "";
    return `${how ? how.charAt(0).toUpperCase() + how.slice(1) : "Told"}${day}`;
  }
  return note;
}

/** The day something was used, and how many more there are. */
export function daysInWords(touched: Pick<Touched, "uses">): string {
  const days = [...new Set(touched.uses.map(({ day }) => day))];
  const first = days[0];
  if (first === undefined) return "";
  return days.length === 1
    ? formatDay(first)
    : `${formatDay(first)} and ${counted(days.length - 1, "more day")}`;
}

type Need = { isMet: boolean; says: string };

const GOOD_AFTER_REPAIR = 3;

/** What a stopped machine still needs, as the way back into service asks it. */
export function wayBack(stop: Stop, since: readonly IndicatorTest[]): Need {
  if (stop.lifted_at !== null) return { isMet: true, says: "Back in service" };
  if (stop.cause !== "spore_test") {
    return { isMet: false, says: "Find the cause, then put it back into service with a reason" };
  }
  const read = since.filter((one) => one.kind === "spore" && ["pass", "fail"].includes(one.outcome));
  if (!read.some((one) => one.outcome === "fail")) {
    return read.length > 0
      ? { isMet: true, says: "The retest is good: it can go back into service" }
      : { isMet: false, says: "A spore test in the same cycle, correctly loaded, with a good result" };
  }
  const repaired = stop.repaired_at;
  if (repaired === null) {
    return { isMet: false, says: "A retest failed too: have it inspected or repaired first" };
  }
  const after = read.filter((one) => one.run_at >= repaired).reverse();
  const firstBad = after.findIndex((one) => one.outcome !== "pass");
  const good = firstBad === -1 ? after.length : firstBad;
  return good >= GOOD_AFTER_REPAIR
    ? { isMet: true, says: "Three good tests in a row: it can go back into service" }
    : {
        isMet: false,
        says: `${counted(GOOD_AFTER_REPAIR - good, "more good spore test")} in a row, in the empty chamber`,
      };
}

/** What stands between a recall and its signature, in the order of the procedure. */
export function openPoints(page: IncidentPage, word: { one: string; many: string }): string[] {
  const { review, sterilizer } = page.incident;
  const { open, toPull } = countsOf(page);
  const points = [
    toPull > 0 && `${counted(toPull, "pack")} to find or to call missing`,
    open > 0 && `${counted(open, word.one, word.many)} to decide`,
    sterilizer !== null && !review.cycle_review.trim() && "the review of the cycles",
    sterilizer !== null && !review.operator_review.trim() && "the review of loading and packing",
    !review.root_cause.trim() && "the root cause",
    !review.corrective_action.trim() && "the corrective action",
  ];
  return points.filter((point): point is string => point !== false);
}

/** What to know before calling: a contact kept of somebody erased may be used for this alone. */
export function howReached(one: Touched): string {
  if (one.erased) return "Kept for recalls";
  return one.may_leave_message ? "A message may be left" : "Leave no message";
}
