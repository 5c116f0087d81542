import { describe, expect, test } from "vitest";
import type { ProfileFields } from "@/ipc/bindings";
import { differences, isPracticeDraft, toDraft } from "./profile-words";

const linden: ProfileFields = {
  name: "Linden Row Skin Clinic",
  address: ["14 Linden Row", "Leith", "Edinburgh", "EH6 7AA"],
  phone: "0131 496 0142",
  out_of_hours: "07700 900142",
  licence_line: "",
  emergency_number: "999",
  locale: "en-GB",
  paper: "a4",
  time_zone: "Europe/London",
  client_word: "client",
};

describe("the profile as a form", () => {
  test("no address line is lost when there are more than the form has", () => {
    expect(toDraft(linden).address).toEqual(["14 Linden Row", "Leith", "Edinburgh, EH6 7AA"]);
  });
  test("an empty line is no difference", () => {
    expect(differences({ ...linden, address: [...linden.address, ""] }, linden)).toEqual([]);
  });
  test("a conflict names the field and what was saved", () => {
    const theirs = { ...linden, phone: "0131 496 0999", paper: "letter" as const };
    expect(differences(linden, theirs)).toEqual([
      ["Phone", "0131 496 0999"],
      ["Paper", "US Letter"],
    ]);
  });
  test("only a kept form of this kind comes back", () => {
    expect(isPracticeDraft(toDraft(linden))).toBe(true);
    expect(isPracticeDraft({ name: "x" })).toBe(false);
    expect(isPracticeDraft(undefined)).toBe(false);
  });
});
