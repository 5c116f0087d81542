import { describe, expect, test } from "vitest";
import type { FormPart, FormPartRules, FormText } from "@/ipc/bindings";
import {
  addAnswer,
  addItem,
  addPart,
  canMove,
  keyFrom,
  movePart,
  placeBelow,
  putBack,
  removeAnswer,
  removePart,
  takesItems,
  whyKept,
} from "./form-parts";

const part = (key: string, number: number | null): FormPart => ({
  key,
  number,
  heading: key,
  note: "",
  body: "words",
  lines: [],
  after: "",
});
const text: FormText = {
  name: "Consent",
  title: "Consent",
  labels: [{ key: "session_client", text: "Iniciales" }],
  parts: [part("about", 1), part("risks", 2), part("photos", 3), part("decision", 4), part("withdrawal", 5)],
};
const rules: FormPartRules = {
  needed: ["photos", "decision", "withdrawal"],
  closing: ["decision", "sessions", "withdrawal"],
  takes_items: true,
  no_items: ["photos", "decision", "sessions", "withdrawal"],
  own_prefix: "own_",
};
const keys = (now: FormText) => now.parts.map(({ key }) => key);
const numbers = (now: FormText) => now.parts.map(({ number }) => number);

describe("parts", () => {
  test("a key comes from the heading, stays plain and is never there twice", () => {
    expect(keyFrom("Über die Sonne!", [], "own_")).toBe("own_uber_die_sonne");
    expect(keyFrom("Risks", ["own_risks", "own_risks_2"], "own_")).toBe("own_risks_3");
    expect(keyFrom("مخاطر", [], "own_")).toBe("own_part");
    expect(keyFrom("x".repeat(200), [], "own_").length).toBeLessThanOrEqual(24);
  });

  test("an added part is never under the signatures and takes the next number", () => {
    const added = addPart(text, placeBelow(text, 4, rules), "Sun", rules);
    expect(keys(added)).toEqual(["about", "risks", "photos", "own_sun", "decision", "withdrawal"]);
    expect(numbers(added)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("a part moves among those above the signatures, and numbers follow the paper", () => {
    expect(canMove(text, 0, -1, rules)).toBe(false);
    expect(canMove(text, 1, 1, rules)).toBe(true);
    expect(canMove(text, 2, 1, rules)).toBe(false);
    expect(canMove(text, 3, -1, rules)).toBe(false);
    const moved = movePart(text, 1, -1);
    expect(keys(moved).slice(0, 2)).toEqual(["risks", "about"]);
    expect(numbers(moved)).toEqual([1, 2, 3, 4, 5]);
  });

  test("what the paper needs says why it stays; anything else goes and comes back where it was", () => {
    expect(whyKept(part("decision", 4), rules)).toContain("signed here");
    expect(whyKept(part("risks", 2), rules)).toBeNull();
    const first = removePart(text, 0);
    const second = first && removePart(first.text, 0);
    if (!first || !second) throw new Error("both parts can go");
    expect(keys(second.text)).toEqual(["photos", "decision", "withdrawal"]);
    const gone = [first.removed, second.removed];
    const back = putBack(second.text, first.removed, gone);
    expect(keys(back)).toEqual(["about", "photos", "decision", "withdrawal"]);
    expect(putBack(back, second.removed, gone)).toEqual(text);
  });
});

describe("items", () => {
  test("initials begin without words of their own, under the form's own word for them", () => {
    const [line] = addItem(text, 1, "initials").parts[1]?.lines ?? [];
    expect(line).toEqual({ key: "initials", label: "Iniciales", text: "", item: "initials", answers: [] });
    const twice = addItem(addItem(text, 1, "initials"), 0, "initials");
    expect(twice.parts[0]?.lines[0]?.key).toBe("initials_2");
  });

  test("a choice begins with two blank answers, and each keeps its key", () => {
    const one = addItem(text, 1, "choice");
    const three = addAnswer(one, 1, 0);
    expect(three.parts[1]?.lines[0]?.answers.map(({ key }) => key)).toEqual([
      "answer",
      "answer_2",
      "answer_3",
    ]);
    const left = removeAnswer(three, 1, 0, 1);
    expect(left.parts[1]?.lines[0]?.answers.map(({ key }) => key)).toEqual(["answer", "answer_3"]);
  });

  test("no item stands where the paper has answers of its own, nor on a paper nobody signs", () => {
    expect(takesItems(part("risks", 2), rules)).toBe(true);
    expect(takesItems(part("decision", 4), rules)).toBe(false);
    expect(takesItems(part("risks", 2), { ...rules, takes_items: false })).toBe(false);
  });
});
