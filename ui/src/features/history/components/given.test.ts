import { describe, expect, it } from "vitest";
import type { HistoryView, Question, Questionnaire } from "@/ipc/bindings";
import { answersOf, askedOf, isOpen, maskedOf, noToTheRest, nothing, startOf } from "./given";

const allergies = {
  code: "allergies",
  text: "Are you allergic to anything?",
  label: "Allergies",
  follow_ups: [
    { code: "substances", text: "To what?", kind: "choices", required: true, options: [] },
    {
      code: "other",
      text: "What else?",
      kind: "text",
      required: true,
      shown_if: { follow_up: "substances", any_of: ["other"] },
    },
  ],
} as unknown as Question;
const fainting = { code: "fainting", text: "Do you faint?", label: "Fainting" } as unknown as Question;
const questionnaire = {
  sections: [{ code: "s", title: "S", questions: [allergies, fainting] }],
} as unknown as Questionnaire;
const none: ReadonlySet<string> = new Set();

describe("answering the history", () => {
  it("asks a follow-up only after yes, and one that hangs on another only when it applies", () => {
    expect(askedOf(allergies, nothing)).toEqual([]);
    const latex = { reply: "yes" as const, follow_ups: { substances: "latex" } };
    expect(askedOf(allergies, latex).map((f) => f.code)).toEqual(["substances"]);
    const other = { reply: "yes" as const, follow_ups: { substances: "latex,other" } };
    expect(askedOf(allergies, other).map((f) => f.code)).toEqual(["substances", "other"]);
  });

  it("keeps a question open until its deciding follow-ups are answered", () => {
    expect(isOpen(allergies, nothing, false)).toBe(true);
    expect(isOpen(allergies, nothing, true)).toBe(false);
    expect(isOpen(allergies, { reply: "no", follow_ups: {} }, false)).toBe(false);
    expect(isOpen(allergies, { reply: "yes", follow_ups: { substances: "other" } }, false)).toBe(true);
  });

  it("says no to what is left, and never over an answer", () => {
    const given = noToTheRest(questionnaire, { allergies: { reply: "yes", follow_ups: {} } }, none);
    expect([given.allergies?.reply, given.fainting?.reply]).toEqual(["yes", "no"]);
  });

  it("drops follow-ups of an answer that became no", () => {
    const given = { allergies: { reply: "no" as const, follow_ups: { substances: "latex" } } };
    expect(answersOf(questionnaire, given)[0]).toEqual({
      question: "allergies",
      reply: "no",
      follow_ups: {},
    });
  });

  it("starts a full history empty and a change from the record, without what is masked", () => {
    const view = {
      answers: [
        { question: "allergies", reply: "no", follow_ups: {}, masked: false },
        { question: "hepatitis_hiv", reply: "not_asked", follow_ups: {}, masked: true },
      ],
    } as unknown as HistoryView;
    expect(startOf(view, true)).toEqual({});
    expect(Object.keys(startOf(view, false))).toEqual(["allergies"]);
    expect([...maskedOf(view)]).toEqual(["hepatitis_hiv"]);
  });
});
