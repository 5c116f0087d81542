import { expect, test } from "vitest";
import type { ConsentDraft } from "@/ipc/bindings";
import { openPhotos } from "./consent-words";
import { kioskWords, whyNotYet } from "./kiosk-words";

const en = kioskWords("en-GB");

test("nobody waits for an answer to what the form does not ask", () => {
  const draft = {
    photos: { record: null, teaching: null, marketing: null },
    decisions: { treatment: true, numbing: null, electronic: true },
    marketing_uses: "",
    copy: "taken",
  } as unknown as ConsentDraft;
  expect(openPhotos(draft, []), "no photographs are asked about").toBe(0);
  expect(whyNotYet(draft, [], [], en), "nothing is open").toBeNull();
  expect(whyNotYet(draft, ["photos"], [], en), "unless it asks").toContain("three lines");
  expect(whyNotYet(draft, ["numbing"], [], en), "about numbing cream too").toContain("numbing cream");
});

test("the screen speaks the language of the form, and English where it knows no other", () => {
  expect(kioskWords("es-MX").next).toBe("Siguiente");
  expect(kioskWords("pl").next).toBe("Next");
  expect(kioskWords("es").born("1991-03-03")).toBe("fecha de nacimiento: 3 de marzo de 1991");
  const silent = Object.entries(kioskWords("es")).filter(([, words]) => words === "");
  expect(silent, "nothing is left without words").toEqual([]);
});
