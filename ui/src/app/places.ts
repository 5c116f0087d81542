/** The places in the rail, in order; Alt with the figure opens each. */
import type { IconName } from "@/components/icon-shapes";
import { useClientWord } from "@/ipc/session-context";
import { useParameter } from "@/ipc/use-parameters";

export type Place = { path: string; name: string; icon: IconName };

/**
 * The places, named in the practice's own word for the people it treats. A practice that sterilizes nothing
 * itself has no place for it.
 */
export function usePlaces(): readonly Place[] {
  const word = useClientWord();
  const autoclave = useParameter("autoclave_in_house");
  const places: Place[] = [
    { path: "/", name: "Today", icon: "today" },
    { path: "/clients", name: word.Many, icon: "clients" },
    { path: "/sterilization", name: "Sterilization", icon: "sterilize" },
    { path: "/recalls", name: "Recalls", icon: "recall" },
    { path: "/checklists", name: "Checklists", icon: "checklist" },
    { path: "/stock", name: "Stock", icon: "stock" },
    { path: "/settings", name: "Settings", icon: "settings" },
    { path: "/forms", name: "Forms", icon: "document" },
  ];
  return autoclave === 0 ? places.filter(({ path }) => path !== "/sterilization") : places;
}
