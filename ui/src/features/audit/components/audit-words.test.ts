import { describe, expect, it } from "vitest";
import type { Entry } from "@/ipc/bindings";
import { actOptions, kindOptions, sideInWords, summary } from "./audit-words";

const entry: Entry = {
  seq: 1,
  at: 0,
  corrected_at: null,
  actor: "Dr Lin Wei",
  op: "view_client",
  act: "A client's record was looked at",
  kind: "viewed",
  client: null,
  subject: "",
  changes: [],
  facts: [],
  raw: null,
  hidden: false,
};

describe("a row of the record", () => {
  it("names the fields that changed before anything else", () => {
    const change = { field: "phone", label: "Phone", old: "1", new: "2" };
    const fact = { label: "Source", value: "Our insurer" };
    expect(summary({ ...entry, changes: [change], facts: [fact] })).toBe("Phone");
    expect(summary({ ...entry, facts: [fact] })).toBe("Source: Our insurer");
  });

  it("leaves an id to the details", () => {
    expect(summary({ ...entry, subject: "01934a5e-7d3c-7abc-8def-0123456789ab" })).toBe("");
    expect(summary({ ...entry, subject: "Mia Lindqvist" })).toBe("Mia Lindqvist");
  });

  it("tells nothing apart from not allowed", () => {
    expect(sideInWords("")).toBe("Nothing");
    expect(sideInWords(null)).toBe("Not for you to read");
  });
});

describe("the filter", () => {
  it("offers every act once, and those of one kind when a kind is chosen", () => {
    const all = actOptions(null).map((one) => one.value);
    expect(new Set(all).size).toBe(all.length);
    expect(actOptions("signing_in").map((one) => one.value)).toContain("unlock");
    expect(actOptions("signing_in").map((one) => one.value)).not.toContain("view_client");
    expect(kindOptions.length).toBeGreaterThan(6);
  });
});
