/** Leaving the desk, in the palette: by the words people look for. */
import type { PaletteSection } from "@/components/palette-section";
import { useSession } from "@/ipc/session-context";

const words = "lock switch person change user sign out leave";

export function usePalette(query: string): PaletteSection {
  const { lock } = useSession();
  const wanted = query.trim().toLowerCase();
  const hit = {
    id: "lock",
    name: "Lock, or switch person",
    detail: "Everything on screen goes. Your drafts are kept",
    lead: "lock" as const,
    onOpen: lock,
  };
  return { heading: "Window", hits: wanted.length > 1 && words.includes(wanted) ? [hit] : [] };
}
