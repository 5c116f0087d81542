import { expect, test } from "vitest";
import type { ConsentDraft } from "@/ipc/bindings";
import { openPhotos, whyNotYet } from "./consent-words";

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
