/** Gathers what the features put into the palette, then the places of the rail. */
import { useNavigate } from "@tanstack/react-router";
import type { PaletteSection, UsePaletteSection } from "@/components/palette-section";
import { usePlaces } from "./places";

// Read once when the window opens, so the list of hooks below is the same in every render.
const found = import.meta.glob<{ usePalette: UsePaletteSection }>("../features/*/palette.{ts,tsx}", {
  eager: true,
});
const hooks = Object.values(found).map((module) => module.usePalette);

export function usePaletteSections(query: string): PaletteSection[] {
  // biome-ignore lint/correctness/useHookAtTopLevel: the list never changes while the window lives
  const offered = hooks.map((usePalette) => usePalette(query));
  const go = useNavigate();
  const exact = offered.filter((section) => section.isExact && section.hits.length > 0);
  const places = usePlaces();
  if (exact.length > 0) return exact;
  const wanted = query.trim().toLowerCase();
  const open = places.filter((p) => wanted === "" || p.name.toLowerCase().includes(wanted));
  const hits = open.map((p) => ({
    id: p.path,
    name: `Open ${p.name}`,
    lead: p.icon,
    keys: `Alt+${places.indexOf(p) + 1}`,
    onOpen: () => void go({ to: p.path }),
  }));
  return [...offered, { heading: "Places", hits }];
}
