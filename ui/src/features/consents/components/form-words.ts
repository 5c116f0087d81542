/** Words for forms of every kind: how they stand, and what is withdrawn of them. */
import type { MarkName } from "@/components/severity-shapes";
import { formatDay } from "@/format/day";
import type { ConsentSummary, FormStanding, StartableForm, WithdrawalScope } from "@/ipc/bindings";
import { consentEnds } from "@/ipc/consent-wording";

type Line = { mark?: MarkName; says: string };

/** How a signed form stands: "In date to 3 March 2027". */
export function standingLine({ ended, valid_until }: FormStanding): Line {
  if (ended) return { mark: "pending", says: consentEnds[ended] };
  return { mark: "done", says: valid_until ? `In date to ${formatDay(valid_until)}` : "Until withdrawn" };
}

/** What beginning this form comes to. */
export function startLine(form: StartableForm): Line {
  if (form.draft) return { mark: "pending", says: "Begun, not signed. Go on with it" };
  if (form.standing) return standingLine(form.standing);
  return { says: "Not signed yet" };
}

/** How a form on record stands: a signed one that a newer one replaced is only kept. */
export function recordLine(form: ConsentSummary): Line {
  if (form.state === "discarded") return { says: "Discarded, never signed" };
  if (form.awaits_page) return { mark: "pending", says: "Paper, awaiting scan" };
  if (!form.signed) return { mark: "pending", says: "Begun, not signed" };
  const signed = `Signed ${formatDay(form.signed.on)}`;
  if (!form.in_force) return { says: `${signed}, no longer in force` };
  const until = form.signed.valid_until;
  return {
    mark: "done",
    says: until ? `${signed}, in date to ${formatDay(until)}` : `${signed}, until withdrawn`,
  };
}

/** What a withdrawal of the whole form takes back, by the form. */
const wholes: Record<string, string> = {
  "minor-guardian": "The permission of the parent or guardian",
  "declined-advice": "The decision against the advice",
};

export const scopeWord = (scope: WithdrawalScope, code: string): string =>
  scope === "photos" ? "Use of photographs" : (wholes[code] ?? "The treatment");
