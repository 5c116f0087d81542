import { expect, test } from "vitest";
import type { FormListed } from "@/ipc/bindings";
import { BARE, languagesLeft, startsOf } from "./new-form-starts";

const form = (code: string, language: string, active: string | null, draft: string | null) =>
  ({
    code,
    language,
    language_name: language,
    title: code,
    active: active && { id: active },
    draft: draft && { id: draft },
  }) as unknown as FormListed;

const forms = [
  form("consent-mn", "en", "a", "b"),
  form("consent-own-brows", "en", null, "c"),
  form("aftercare-mn", "en", "d", null),
  form("consent-old", "en", null, null),
];

test("a new form begins bare or with the words of one of its kind that has any", () => {
  expect(startsOf("consent", forms).map(({ value }) => value)).toEqual([BARE, "a", "c"]);
  expect(startsOf("letter", forms).map(({ value }) => value)).toEqual([BARE]);
});

test("a language is offered until somebody writes the form in it", () => {
  const all = [{ code: "en" }, { code: "ar" }];
  expect(languagesLeft(all, forms, "consent-mn")).toEqual([{ code: "ar" }]);
});
