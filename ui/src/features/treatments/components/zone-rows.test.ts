import { describe, expect, it } from "vitest";
import type { ZoneBand } from "@/ipc/bindings";
import { emptyZone, named, pairOf, zoneRows } from "./zone-rows";

const band = (zone: string, label: string, plural: string): ZoneBand => ({
  zone,
  label,
  plural,
  typical_from_um: 250,
  typical_to_um: 750,
  caution_um: 1000,
});
const bands = [
  band("forehead", "Forehead", "forehead"),
  band("cheek-r", "Right cheek", "cheeks"),
  band("cheek-l", "Left cheek", "cheeks"),
];

describe("rows of the zone table", () => {
  it("lists a pair charted alike once, in the order of the chart", () => {
    const rows = zoneRows([emptyZone("cheek-l"), emptyZone("forehead"), emptyZone("cheek-r")], bands);
    expect(rows.map((row) => row.label)).toEqual(["Forehead", "Cheeks"]);
  });

  it("lists the sides one by one when they differ or only one is treated", () => {
    const differ = zoneRows([emptyZone("cheek-r"), { ...emptyZone("cheek-l"), depth_um: 750 }], bands);
    expect(differ.map((row) => row.label)).toEqual(["Right cheek", "Left cheek"]);
    expect(zoneRows([emptyZone("cheek-l")], bands).map((row) => row.label)).toEqual(["Left cheek"]);
  });

  it("knows the other side of a zone", () => {
    expect(pairOf("cheek-l", bands)).toEqual(["cheek-r", "cheek-l"]);
    expect(pairOf("forehead", bands)).toEqual(["forehead"]);
  });

  it("offers a pair under one name, the nearest name first", () => {
    const labels = (both: boolean, typed: string) => named(bands, both, typed).map((option) => option.label);
    expect(labels(true, "")).toEqual(["Forehead", "Cheeks"]);
    expect(labels(true, "chee")).toEqual(["Cheeks"]);
    expect(labels(false, "cheek")).toEqual(["Left cheek", "Right cheek"]);
  });
});
