/** The words of what is charted. */
import type { Direction, Endpoint, ProductRole } from "@/ipc/bindings";

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

export const roleWords: Record<ProductRole, string> = {
  cleanser: "Cleanser",
  antiseptic: "Antiseptic",
  anaesthetic: "Numbing cream",
  glide: "Glide",
  serum: "Serum",
  post: "Afterwards",
};

export function options<V extends string>(words: Record<V, string>): { value: V; label: string }[] {
  return Object.entries<string>(words).map(([value, label]) => ({ value: value as V, label }));
}

/** "1 block, 1 stop, 2 endpoints, pain": what stands between this chart and its signature. */
export function standing(
  findings: readonly { severity: string; decided: unknown }[],
  missing: readonly { field: string | null; title: string }[],
): string {
  const open = findings.filter((f) => f.severity === "block" || f.decided === null);
  const of = (severity: string) => open.filter((f) => f.severity === severity).length;
  const parts = [count(of("block"), "block"), count(of("override"), "stop"), count(of("warn"), "caution")];
  const names = new Map<string, number>();
  for (const gap of missing) {
    const name = gapName(gap.field ?? gap.title);
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  for (const [name, many] of names) parts.push(many > 1 ? count(many, name) : name);
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
  skin_intact: "skin check",
  anaesthetic: "numbing cream",
};

function gapName(field: string): string {
  const parts = field.split(".");
  if (parts[0] === "zones" && parts.length > 2) return parts[parts.length - 1]?.replace("_um", "") ?? "zone";
  return gapNames[parts[0] ?? ""] ?? field;
}

function count(many: number, one: string): string {
  if (many === 0) return "";
  const plural = one === "passes" ? one : `${one}s`;
  return `${many} ${many === 1 ? one : plural}`;
}
