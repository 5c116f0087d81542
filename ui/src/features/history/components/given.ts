/** The answers as the form holds them, and what is still to ask. Pure, so that the rules of the form can be tried. */

import { faceZones } from "@/components/face-zones";
import { formatDay } from "@/format/day";
import type { Answer, FollowUp, HistoryView, Question, Questionnaire, Reply } from "@/ipc/bindings";

export type OneGiven = { reply: Reply | null; follow_ups: Record<string, string> };
export type Given = Record<string, OneGiven>;

export const nothing: OneGiven = { reply: null, follow_ups: {} };

export function questionsOf(questionnaire: Questionnaire): Question[] {
  return questionnaire.sections.flatMap((section) => section.questions);
}

/** Questions on record whose answer this person may not read. */
export function maskedOf(view: HistoryView): ReadonlySet<string> {
  return new Set(view.answers.filter((answer) => answer.masked).map((answer) => answer.question));
}

/** What changed starts from the answers on record; a full history starts empty. */
export function startOf(view: HistoryView, isFull: boolean): Given {
  if (isFull) return {};
  return Object.fromEntries(
    view.answers
      .filter((answer) => !answer.masked)
      .map(({ question, reply, follow_ups }) => [question, { reply, follow_ups }]),
  );
}

export function isGiven(value: unknown): value is Given {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).every(
    (one: unknown) => typeof one === "object" && one !== null && "reply" in one && "follow_ups" in one,
  );
}

export function codesOf(text: string | undefined): string[] {
  return (text ?? "").split(",").filter((code) => code !== "");
}

/** The follow-ups asked now: after a yes, and when the one they hang on was answered so. */
export function askedOf(question: Question, given: OneGiven): FollowUp[] {
  if (given.reply !== "yes") return [];
  return (question.follow_ups ?? []).filter(({ shown_if }) => {
    if (!shown_if) return true;
    const chosen = codesOf(given.follow_ups[shown_if.follow_up]);
    return (shown_if.any_of ?? []).some((code) => chosen.includes(code));
  });
}

/** Whether a question still wants an answer, or a follow-up that decides. */
export function isOpen(question: Question, given: OneGiven, isMasked: boolean): boolean {
  if (given.reply === null || given.reply === "not_asked") return !isMasked;
  return askedOf(question, given).some((f) => f.required && !given.follow_ups[f.code]?.trim());
}

/** As the backend takes them: every question once, what was not answered as not asked. */
export function answersOf(questionnaire: Questionnaire, given: Given): Answer[] {
  return questionsOf(questionnaire).map((question) => {
    const one = given[question.code] ?? nothing;
    const asked = askedOf(question, one).map((f) => f.code);
    const kept = Object.entries(one.follow_ups).filter(([code]) => asked.includes(code));
    return {
      question: question.code,
      reply: one.reply ?? "not_asked",
      follow_ups: Object.fromEntries(kept),
    };
  });
}

/** "No" to every question nobody answered yet: an act of its own, never a default. */
export function noToTheRest(questionnaire: Questionnaire, given: Given, masked: ReadonlySet<string>): Given {
  const rest = questionsOf(questionnaire).filter(({ code }) => {
    const reply = given[code]?.reply ?? null;
    return (reply === null || reply === "not_asked") && !masked.has(code);
  });
  const no: OneGiven = { reply: "no", follow_ups: {} };
  return { ...given, ...Object.fromEntries(rest.map((question) => [question.code, no])) };
}

/** A follow-up's answer in words: days written out, codes by their names. */
export function inWords(followUp: FollowUp, text: string): string {
  if (followUp.kind === "date") return formatDay(text);
  if (followUp.kind === "text") return text;
  const name = (code: string) =>
    followUp.kind === "zones"
      ? faceZones.find((zone) => zone.code === code)?.label
      : followUp.options?.find((option) => option.code === code)?.label;
  return codesOf(text)
    .map((code) => name(code) ?? code)
    .join(", ");
}
