/** Sterilization in the palette: its acts by the words people look for, and a pack or load by its code. */
import { useNavigate } from "@tanstack/react-router";
import type { PaletteHit, PaletteSection } from "@/components/palette-section";
import { useSettled } from "@/components/use-settled";
import { useCode } from "./api/use-packs";
import { isCode } from "./components/code-shape";

const views = [
  {
    to: "/sterilization",
    name: "Open sterilizers",
    words: "autoclave machine load begin stop service repair binder inspector",
  },
  { to: "/sterilization/loads", name: "Open loads", words: "cycle release autoclave list" },
  {
    to: "/sterilization/shelf",
    name: "Open the shelf of packs",
    words: "pack stock expired missing quarantine",
  },
  {
    to: "/sterilization/tests",
    name: "Open tests",
    words: "spore test read bowie dick helix leak foil indicator",
  },
  { to: "/sterilization/sets", name: "Open instrument sets", words: "set contents forceps instruments" },
] as const;

export function usePalette(query: string): PaletteSection {
  const go = useNavigate();
  const wanted = query.trim().toLowerCase();
  const code = query.trim();
  const isRested = useSettled(code, true);
  const found = useCode(code, isCode(code) && isRested).data;
  const hits: PaletteHit[] = [];
  if (isCode(code) && found?.kind === "pack") {
    const { pack } = found.shelf;
    hits.push({
      id: pack.id,
      name: `Pack ${pack.code}`,
      detail: found.stopped ? `Not to be opened: ${found.stopped}` : pack.name,
      lead: "pack",
      onOpen: () => void go({ to: "/sterilization/packs/$id", params: { id: pack.id } }),
    });
  }
  if (isCode(code) && found?.kind === "load") {
    const { id, no } = found;
    hits.push({
      id,
      name: `Load ${no}`,
      lead: "sterilize",
      onOpen: () => void go({ to: "/sterilization/loads/$id", params: { id } }),
    });
  }
  if (hits.length > 0) return { heading: "By its code", hits, isExact: true };
  if (wanted.length > 1) {
    for (const { to, name, words } of views) {
      if (!`${name} ${words}`.toLowerCase().includes(wanted)) continue;
      hits.push({ id: to, name, lead: "sterilize", onOpen: () => void go({ to }) });
    }
  }
  return { heading: "Sterilization", hits };
}
