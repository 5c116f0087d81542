import { expect, test } from "vitest";
import type { Consent, ConsentDraft, ConsentPart } from "@/ipc/bindings";
import { openPhotos, screensOf, spanOf, whyNotYet } from "./consent-words";

const part = (key: string, number: number): ConsentPart => ({ key, number, heading: key, texts: [] });
const form = (...keys: string[]) =>
  ({ parts: keys.map((key, at) => part(key, at + 1)) }) as unknown as Consent;
const keys = (consent: Consent) => screensOf(consent).map((screen) => screen.map((one) => one.key));

const consent = form(
  ...["about", "what", "expect", "risks", "choices", "health", "my_part", "questions", "mind", "information"],
  ...["photos", "decision", "sessions", "withdrawal"],
);

test("a consent is read in five screens, and its answers come last", () => {
  expect(keys(consent)).toEqual([
    ["about", "what", "expect"],
    ["risks", "choices"],
    ["health", "my_part"],
    ["questions", "mind", "information"],
    ["photos", "decision", "sessions"],
  ]);
  const screens = screensOf(consent);
  expect(spanOf(screens, 1), "the withdrawal is not counted").toEqual([4, 5, 13]);
  expect(spanOf(screens, 4)).toEqual([11, 13, 13]);
});

test("a form that stands alone is as short as it is, in its own order", () => {
  const release = form("about", "photos", "mind", "decision", "withdrawal");
  expect(keys(release)).toEqual([["about"], ["photos", "mind", "decision"]]);
  const guardian = form(
    "about",
    "authority",
    "presence",
    "contact",
    "young_person",
    "decision",
    "withdrawal",
  );
  expect(keys(guardian)).toEqual([
    ["about", "authority", "presence"],
    ["contact", "young_person"],
    ["decision"],
  ]);
});

test("nobody waits for an answer to what the form does not ask", () => {
  const draft = {
    photos: { record: null, teaching: null, marketing: null },
    decisions: { treatment: true, numbing: null, electronic: true },
    marketing_uses: "",
    copy: "taken",
  } as unknown as ConsentDraft;
  expect(openPhotos(draft, []), "no photographs are asked about").toBe(0);
  expect(whyNotYet(draft, [], []), "nothing is open").toBeNull();
  expect(whyNotYet(draft, ["photos"], []), "unless it asks").toContain("three lines");
  expect(whyNotYet(draft, ["numbing"], []), "about numbing cream too").toContain("numbing cream");
});
