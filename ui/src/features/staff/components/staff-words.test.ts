import { describe, expect, test } from "vitest";
import {
  isStaffFields,
  missingInPerson,
  newPerson,
  pinEndsInWords,
  rightsInWords,
  rightsOf,
  withScope,
} from "./staff-words";

describe("rights", () => {
  test("no role but the clinician lifts stops by itself", () => {
    expect(rightsOf("clinician").may_lift).toBe(true);
    for (const role of ["front_desk", "practitioner", "owner"] as const) {
      expect(rightsOf(role).may_lift).toBe(false);
    }
  });
  test("rights are said in words", () => {
    expect(rightsInWords(rightsOf("clinician"))).toBe("Treats, lifts stops, releases loads");
    expect(rightsInWords(rightsOf("front_desk"))).toBe("Desk only");
  });
});

describe("what is missing", () => {
  const mia = { ...newPerson, name: "Mia Lindqvist" };
  test("the desk needs no licence", () => {
    expect(missingInPerson(mia)).toBeUndefined();
    expect(missingInPerson({ ...mia, name: " " })).toMatch(/name/);
  });
  test("somebody who treats needs a licence and a deepest depth", () => {
    const ada = { ...mia, may_treat: true };
    expect(missingInPerson(ada)).toMatch(/licence/);
    expect(missingInPerson({ ...ada, licence_number: "LT-20418" })).toMatch(/depth/);
    const deep = { ...ada, licence_number: "LT-20418", max_depth_um: 1500 };
    expect(missingInPerson(deep)).toMatch(/service/);
    expect(missingInPerson(withScope(deep))).toBeUndefined();
  });
});

test("a training needs its name and its day", () => {
  const training = { name: "Bloodborne pathogens", done_on: null, valid_until: null };
  const mia = { ...newPerson, name: "Mia Lindqvist", training: [training] };
  expect(missingInPerson(mia)).toMatch(/training/);
  expect(missingInPerson({ ...mia, training: [{ ...training, done_on: "2026-02-01" }] })).toBeUndefined();
});

test("what somebody performs stays theirs when they treat already", () => {
  const facials = { ...newPerson, may_treat: true, services: ["facial" as const] };
  expect(withScope(facials).services).toEqual(["facial"]);
});

test("only a kept form of this kind comes back", () => {
  expect(isStaffFields(newPerson)).toBe(true);
  expect(isStaffFields({ name: "x" })).toBe(false);
  expect(isStaffFields(null)).toBe(false);
});

test("a PIN says when it ends, by the practice's own numbers", () => {
  expect(pinEndsInWords(12, 60)).toMatch(/five wrong PINs, 12 hours .* 60 minutes/);
  expect(pinEndsInWords(1, 1)).toMatch(/1 hour .* 1 minute /);
  expect(pinEndsInWords(0, 60)).toContain("takes no PINs");
});
