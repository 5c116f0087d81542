/** The zones of a chart as the table lists them: a pair charted alike is one row. */
import { type FaceZoneCode, faceZones } from "@/components/face-zones";
import type { ZoneBand, ZoneChart } from "@/ipc/bindings";

export type ZoneRow = {
  /** Its first zone names the row. */
  key: FaceZoneCode;
  codes: readonly FaceZoneCode[];
  label: string;
  chart: ZoneChart;
  band: ZoneBand;
};

const isCode = (code: string): code is FaceZoneCode => faceZones.some((zone) => zone.code === code);

/** Every zone the chart shares a name with: both cheeks for either one. */
export function pairOf(code: string, bands: readonly ZoneBand[]): FaceZoneCode[] {
  const plural = bands.find((band) => band.zone === code)?.plural;
  const same = bands.filter((band) => band.plural === plural).map((band) => band.zone);
  return (same.length ? same : [code]).filter(isCode);
}

export function zoneRows(zones: readonly ZoneChart[], bands: readonly ZoneBand[]): ZoneRow[] {
  const rows: ZoneRow[] = [];
  const done = new Set<string>();
  for (const band of bands) {
    const chart = zones.find((zone) => zone.zone === band.zone);
    if (!chart || done.has(band.zone) || !isCode(band.zone)) continue;
    const pair = pairOf(band.zone, bands);
    const whole =
      pair.length > 1 &&
      pair.every((code) =>
        isAlike(
          chart,
          zones.find((z) => z.zone === code),
        ),
      );
    const codes = whole ? pair : [band.zone];
    for (const code of codes) done.add(code);
    const label = whole ? capital(band.plural) : band.label;
    rows.push({ key: band.zone, codes, label, chart, band });
  }
  return rows;
}

/** Zones by name, nearest to what is typed first; a pair under one name when both sides are alike. */
export function named(
  zones: readonly ZoneBand[],
  bothSides: boolean,
  typed: string,
): { value: string; label: string }[] {
  const name = (band: ZoneBand) => (bothSides ? capital(band.plural) : band.label);
  const options = zones
    .filter((band, at) => !bothSides || zones.findIndex((other) => other.plural === band.plural) === at)
    .map((band) => ({ value: band.zone, label: name(band) }));
  const start = typed.trim().toLowerCase();
  if (start === "") return options;
  const far = (label: string) => (label.toLowerCase().startsWith(start) ? 0 : 100) + label.length;
  const near = options.filter((option) => option.label.toLowerCase().includes(start));
  return near.sort((a, b) => far(a.label) - far(b.label));
}

export function emptyZone(zone: string): ZoneChart {
  return { zone, depth_um: null, passes: null, direction: null, endpoint: null, note: "" };
}

function isAlike(one: ZoneChart, other: ZoneChart | undefined): boolean {
  return (
    other !== undefined &&
    one.depth_um === other.depth_um &&
    one.passes === other.passes &&
    one.direction === other.direction &&
    one.endpoint === other.endpoint &&
    one.note === other.note
  );
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
