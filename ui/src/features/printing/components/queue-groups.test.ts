import { expect, test } from "vitest";
import type { PrintJob } from "@/ipc/bindings";
import { groupsOf, standing, titleOf } from "./queue-groups";

const job = (state: PrintJob["state"], trouble: PrintJob["trouble"] = null): PrintJob => ({
  id: state,
  kind: "sheets",
  title: "Dermis aftercare",
  document: null,
  wording: null,
  client: null,
  printer: "Office",
  copies: 1,
  state,
  trouble,
  is_here: true,
  asked_at: 0,
  asked_by: "Mia Lindqvist",
  handed_at: null,
});

test("what was cut short is looked at by a person, not printed again unseen", () => {
  const { waiting, toLookAt } = groupsOf([job("waiting"), job("handed_over"), job("unsure")]);
  expect(waiting.map(({ state }) => state)).toEqual(["waiting"]);
  expect(toLookAt.map(({ state }) => state)).toEqual(["handed_over", "unsure"]);
});

test("every state says what happened and what to do next", () => {
  expect(standing(job("waiting", "no_paper")).happened).toBe("The printer has no paper");
  expect(standing(job("handed_over")).next).toMatch(/Look at the printer/);
  expect(standing(job("waiting")).next).not.toBe("");
});

test("people read what it is, not which program made it", () => {
  expect(titleOf(job("waiting"))).toBe("Aftercare");
  const peel = {
    ...job("waiting"),
    kind: "consents",
    title: "Dermis consent",
    wording: "Consent Peel",
  } as const;
  expect(titleOf(peel), "and which of several forms").toBe("Consent Peel");
});
