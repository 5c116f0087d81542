/** The print queue, for the palette: offered to whoever types a word about printing. */
import { useNavigate } from "@tanstack/react-router";
import type { PaletteSection } from "@/components/palette-section";

/** Letters from which on somebody means a word. */
const LEAST = 3;

export function usePalette(query: string): PaletteSection {
  const go = useNavigate();
  const wanted = query.trim().toLowerCase();
  const isMeant = wanted.length >= LEAST && "to be printed, print queue, printer, waiting".includes(wanted);
  const open = {
    id: "print-queue",
    name: "Open what is to be printed",
    lead: "print" as const,
    onOpen: () => void go({ to: "/printing" }),
  };
  return { heading: "Printing", hits: isMeant ? [open] : [] };
}
