import { describe, expect, test } from "vitest";
import type { ConsentPart, ShownItem } from "@/ipc/bindings";
import { areInitials, askedIn, isOpen, pagesOf, pageWithOpen, spanOf } from "./reading-pages";

const part = (key: string, letters: number, items: [string, ShownItem][] = []): ConsentPart => ({
  key,
  number: null,
  heading: key,
  texts: [
    { key: "", runs: [{ text: "x".repeat(letters), strong: false, emph: false }], item: null },
    ...items.map(([name, item]) => ({ key: name, runs: [], item })),
  ],
});
const initials: ShownItem = { kind: "initials", label: "Initials", answers: [] };
const choice: ShownItem = {
  kind: "choice",
  label: "",
  answers: [
    { key: "face", text: "Face" },
    { key: "neck", text: "Neck" },
  ],
};

const parts = [
  part("about", 300),
  part("what", 900),
  part("risks", 700, [["risks_read", initials]]),
  part("own_sun", 5000, [["first", choice]]),
  part("photos", 100),
  part("decision", 100),
  part("sessions", 100),
  part("withdrawal", 0),
];

describe("pages to read", () => {
  test("every part is read once, in order, the answers last, and none is left out", () => {
    const pages = pagesOf(parts);
    expect(pages.map((page) => page.map(({ key }) => key))).toEqual([
      ["about", "what"],
      ["risks"],
      ["own_sun"],
      ["photos", "decision", "sessions"],
    ]);
    expect(pages.map((_, page) => spanOf(pages, page))).toEqual([
      [1, 2],
      [3, 3],
      [4, 4],
      [5, 7],
    ]);
  });

  test("a form that stands alone is as short as it is, in its own order", () => {
    const release = ["about", "photos", "mind", "decision", "withdrawal"].map((key) => part(key, 200));
    expect(pagesOf(release).map((page) => page.map(({ key }) => key))).toEqual([
      ["about"],
      ["photos", "mind", "decision"],
    ]);
    expect(pagesOf([part("about", 10)]), "nothing is answered").toHaveLength(2);
  });

  test("a form of one part still ends on its own page", () => {
    expect(pagesOf([part("decision", 10)]).length).toBe(1);
  });
});

describe("items", () => {
  test("nothing is answered beforehand, and the page with the first open one is known", () => {
    const pages = pagesOf(parts);
    expect(askedIn(parts).map(({ key }) => key)).toEqual(["risks_read", "first"]);
    expect(pageWithOpen(pages, {})).toBe(1);
    expect(pageWithOpen(pages, { items: { risks_read: "SOB" } })).toBe(2);
    expect(pageWithOpen(pages, { items: { risks_read: "SOB", first: "neck" } })).toBeNull();
  });

  test("an answer that is none of them, or no letters, leaves it open", () => {
    const [read, first] = askedIn(parts);
    if (!read || !first) throw new Error("both are asked");
    expect(isOpen(first, { items: { first: "elbow" } })).toBe(true);
    expect(isOpen(read, { items: { risks_read: "12" } })).toBe(true);
  });

  test("initials are letters of any script", () => {
    for (const good of ["S", "SO'B", "J.-P. S.", "م ع", "李"]) expect(areInitials(good)).toBe(true);
    for (const bad of ["", " ", "12", "S1", "-", "ABCDEFGHIJKLM"]) expect(areInitials(bad)).toBe(false);
  });
});
