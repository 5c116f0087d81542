import { describe, expect, test } from "vitest";
import type { FormListed, FormText } from "@/ipc/bindings";
import {
  insertField,
  insertPassage,
  placeName,
  readingWords,
  standingOf,
  textAt,
  withTextAt,
} from "./form-words";

const text: FormText = {
  name: "Consent MN",
  title: "Consent",
  labels: [{ key: "sig_client", text: "Client signature" }],
  parts: [
    { key: "about", number: 1, heading: "About", note: "", body: "I agree to it.", lines: [], after: "" },
    {
      key: "facts",
      number: null,
      heading: "",
      note: "",
      body: "",
      lines: [
        { key: "lot", label: "Tip lot", text: "{{lot}}", item: null, answers: [] },
        {
          key: "choice",
          label: "",
          text: "Where first?",
          item: "choice",
          answers: [
            { key: "answer", text: "Face" },
            { key: "answer_2", text: "Neck" },
          ],
        },
      ],
      after: "",
    },
  ],
};

describe("places", () => {
  test("a place is named as a person reads the form", () => {
    expect(placeName(text, "parts.0.body")).toBe("1. About, text");
    expect(placeName(text, "parts.1.lines.0.text")).toBe("Facts, Tip lot");
    expect(placeName(text, "parts.1.lines.0.label")).toBe("Facts, Tip lot, label");
    expect(placeName(text, "labels.sig_client")).toBe("Short words, Sig client");
    expect(placeName(text, "parts.1.lines.1.answers.1")).toBe("Facts, choice, answer 2");
    expect(placeName(text, "")).toBe("The form");
  });

  test("a text is read and written at its place, and nothing else moves", () => {
    for (const place of [
      "title",
      "labels.sig_client",
      "parts.0.body",
      "parts.1.lines.0.text",
      "parts.1.lines.1.answers.1",
    ]) {
      const changed = withTextAt(text, place, "other words");
      expect(textAt(changed, place)).toBe("other words");
      expect(withTextAt(changed, place, textAt(text, place))).toEqual(text);
    }
  });
});

describe("inserting", () => {
  test("a field takes the place of what is selected", () => {
    const done = insertField(text, { place: "parts.0.body", start: 11, end: 13 }, "areas");
    expect(textAt(done.text, "parts.0.body")).toBe("I agree to {{areas}}.");
    expect(done.caret).toBe("I agree to {{areas}}".length);
  });

  test("a passage goes round what is selected, and writing goes on inside it", () => {
    const done = insertPassage(text, { place: "parts.0.body", start: 2, end: 7 }, "deep");
    expect(textAt(done.text, "parts.0.body")).toBe("I {{#deep}}agree{{/deep}} to it.");
    expect(done.caret).toBe("I {{#deep}}agree".length);
  });
});

test("a reading age is a hint, and a hard part says what helps", () => {
  expect(readingWords(undefined)).toBeNull();
  expect(readingWords(11)?.isHard).toBe(false);
  expect(readingWords(17)?.says).toContain("Shorter words");
});

test("a form says first that nobody is using it, then that nobody has reviewed it", () => {
  const form = { active: null } as unknown as FormListed;
  expect(standingOf(form).says).toBe("Not in use");
  const active = { reviewed_at: null } as unknown as FormListed["active"];
  expect(standingOf({ ...form, active }).says).toBe("Not reviewed");
  const reviewed = { reviewed_at: 1 } as unknown as FormListed["active"];
  expect(standingOf({ ...form, active: reviewed }).says).toBe("In force");
});
