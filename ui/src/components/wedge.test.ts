import { describe, expect, it } from "vitest";
import { type Heard, makeWedge, SCANNER_MS, SHORTEST_CODE, STUTTER_MS } from "./wedge";

/** Types a text, one key each so many milliseconds, and hears what comes of the last. */
function type(text: string, gap: number, end: string | null = "Enter"): Heard {
  const hear = makeWedge();
  let at = 1000;
  let heard: Heard = { kind: "nothing" };
  for (const key of [...text, ...(end ? [end] : [])]) {
    heard = hear({ key, at });
    at += gap;
  }
  return heard;
}

describe("a scanner", () => {
  it("is heard when it types fast and ends with Enter", () => {
    expect(type("NP36-2411", 3)).toEqual({ kind: "code", code: "NP36-2411" });
    expect(type("NP36-2411", SCANNER_MS)).toEqual({ kind: "code", code: "NP36-2411" });
  });

  it("may hold Shift for capitals between its keys", () => {
    const hear = makeWedge();
    let at = 0;
    for (const key of ["Shift", "N", "Shift", "P", "3", "6"]) {
      at += 10;
      hear({ key, at });
    }
    expect(hear({ key: "Enter", at: at + 10 })).toEqual({ kind: "code", code: "NP36" });
  });

  it("may stutter once", () => {
    const hear = makeWedge();
    for (const [at, key] of [..."NP36"].entries()) hear({ key, at });
    for (const [at, key] of [..."-2411"].entries()) hear({ key, at: STUTTER_MS + at });
    expect(hear({ key: "Enter", at: STUTTER_MS + 6 })).toEqual({ kind: "code", code: "NP36-2411" });
  });

  it("sends the separator of a box as Ctrl with ]", () => {
    const hear = makeWedge();
    for (const [at, key] of ["1", "0", "A", "B"].entries()) hear({ key, at });
    hear({ key: "Control", at: 4 });
    hear({ key: "]", at: 5, ctrl: true });
    hear({ key: "2", at: 6 });
    expect(hear({ key: "Enter", at: 7 })).toEqual({ kind: "code", code: "10AB\u001d2" });
  });

  it("is heard again right after the first code", () => {
    const hear = makeWedge();
    let at = 0;
    const scan = (code: string) => {
      for (const key of code) hear({ key, at: ++at });
      return hear({ key: "Enter", at: ++at });
    };
    expect(scan("AAAA")).toEqual({ kind: "code", code: "AAAA" });
    expect(scan("BBBB")).toEqual({ kind: "code", code: "BBBB" });
  });
});

describe("a hand", () => {
  it("is left alone, however short the word", () => {
    expect(type("cream", SCANNER_MS + 1)).toEqual({ kind: "nothing" });
    expect(type("NP36-2411", 120)).toEqual({ kind: "nothing" });
  });

  it("is left alone when the pace is a hand's, though some keys came at once", () => {
    const hear = makeWedge();
    let at = 0;
    for (const [place, key] of [..."lidocaine"].entries()) {
      at += place % 2 ? 5 : STUTTER_MS;
      hear({ key, at });
    }
    expect(hear({ key: "Enter", at: at + 5 })).toEqual({ kind: "nothing" });
  });

  it("never makes a whole code of the end of one: half a lot is another lot", () => {
    const hear = makeWedge();
    let at = 0;
    const type = (keys: string, gap: number) => {
      for (const key of keys) {
        at += gap;
        hear({ key, at });
      }
    };
    type("NP", STUTTER_MS);
    type("36-2411", 60);
    expect(hear({ key: "Enter", at: at + 60 })).toEqual({ kind: "nothing" });
  });

  it("is left alone when Enter comes later, or never", () => {
    const hear = makeWedge();
    let at = 0;
    for (const key of "NP36") hear({ key, at: ++at });
    expect(hear({ key: "Enter", at: at + STUTTER_MS + 1 })).toEqual({ kind: "nothing" });
    expect(type("NP36-2411", 3, null)).toEqual({ kind: "runs" });
  });

  it("is left alone below the shortest code", () => {
    expect(type("A".repeat(SHORTEST_CODE - 1), 3)).toEqual({ kind: "nothing" });
  });

  it("is left alone with Ctrl, Alt and keys that write nothing", () => {
    const hear = makeWedge();
    for (const [at, key] of [..."NP36"].entries()) hear({ key, at });
    hear({ key: "v", at: 4, ctrl: true });
    expect(hear({ key: "Enter", at: 5 })).toEqual({ kind: "nothing" });
    for (const [at, key] of [..."NP36"].entries()) hear({ key, at: 10 + at });
    hear({ key: "Tab", at: 14 });
    expect(hear({ key: "Enter", at: 15 })).toEqual({ kind: "nothing" });
  });

  it("says where a run begins, so that a field can be put back", () => {
    const hear = makeWedge();
    expect(hear({ key: "N", at: 0 })).toEqual({ kind: "begins" });
    expect(hear({ key: "P", at: 10 })).toEqual({ kind: "runs" });
    expect(hear({ key: "3", at: 200 })).toEqual({ kind: "begins" });
  });
});
