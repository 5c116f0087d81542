/** The words of what is charted. */
import type { Direction, Endpoint } from "@/ipc/bindings";
import type { ZoneRow } from "./zone-rows";

export const endpointWords: Record<Endpoint, string> = {
  none: "Nothing to see",
  mild_erythema: "Mild erythema",
  moderate_erythema: "Moderate erythema",
  marked_erythema: "Marked erythema",
  scattered_bleeding: "Scattered pinpoint bleeding",
  uniform_bleeding: "Uniform pinpoint bleeding",
};

export const directionWords: Record<Direction, string> = {
  vertical: "Up and down",
  horizontal: "Side to side",
  diagonal: "Diagonal",
  crossed: "Crossed lines",
  circular: "Circles",
};

export function options<V extends string>(words: Record<V, string>): { value: V; label: string }[] {
  return Object.entries<string>(words).map(([value, label]) => ({ value: value as V, label }));
}

/** "1 block, 1 stop, 2 endpoints, pain": what stands between this chart and its signature. */
export function standing(
  findings: readonly { severity: string; decided: unknown }[],
  missing: readonly { field: string | null; title: string }[],
  rows: readonly Pick<ZoneRow, "key" | "codes">[],
): string {
  const open = findings.filter((f) => f.severity === "block" || f.decided === null);
  const of = (severity: string) => open.filter((f) => f.severity === severity).length;
  const parts = [count(of("block"), "block"), count(of("override"), "stop"), count(of("warn"), "caution")];
  // A pair is one row of the table, so what its two sides lack is one thing to do.
  const places = new Map<string, Set<string>>();
  for (const gap of missing) {
    const whole = gap.field ?? gap.title;
    const [about = "", zone, part] = whole.split(".");
    const row = about === "zones" && rows.find(({ codes }) => codes.some((code) => code === zone));
    const name = about === "zones" && part ? part : (gapNames[about] ?? whole);
    places.set(name, (places.get(name) ?? new Set()).add(row ? row.key : gap.title));
  }
  for (const [name, where] of places) parts.push(where.size > 1 ? count(where.size, name) : name);
  return parts.filter(Boolean).join(", ");
}

const gapNames: Record<string, string> = {
  zones: "zones",
  device: "device",
  cartridges: "cartridge",
  products: "product",
  reaction: "reaction",
  pain: "pain",
  identifiers_confirmed: "name and birth date",
  guardian_present: "guardian",
  skin_intact: "skin check",
  anaesthetic: "numbing cream",
};

function count(many: number, one: string): string {
  if (many === 0) return "";
  const plural = one === "passes" ? one : `${one}s`;
  return `${many} ${many === 1 ? one : plural}`;
}
