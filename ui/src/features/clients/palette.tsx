/** Clients in the palette: whoever fits what is typed, then a new one of that name. */
import { useNavigate } from "@tanstack/react-router";
import type { PaletteHit, PaletteSection } from "@/components/palette-section";
import { useClientWord } from "@/ipc/session-context";
import { useFound } from "./api/use-clients";
import { BirthAndNumber } from "./components/birth-and-number";
import { nameTyped } from "./components/empty-fields";
import { whyFound } from "./components/why-found";

export function usePalette(query: string): PaletteSection {
  const go = useNavigate();
  const word = useClientWord();
  const asked = query.trim();
  const found = useFound(asked, 8).data;
  const hits: PaletteHit[] = (asked && found ? found.hits : []).map((hit) => ({
    id: hit.id,
    name: hit.name,
    aside: whyFound(hit),
    detail: <BirthAndNumber born={hit.born} age={hit.age} number={hit.number} more={hit.phone} />,
    lead: "person",
    onOpen: () => void go({ to: `/clients/${hit.id}` }),
  }));
  const isNobody = asked !== "" && found?.hits.length === 0;
  if (asked) {
    hits.push({
      id: "new",
      name: isNobody ? `Create ${nameTyped(asked) || word.one}` : `New ${word.one} named “${asked}”`,
      lead: "user-plus",
      keys: "Mod+Shift+N",
      onOpen: () => void go({ to: "/clients/new", search: { name: asked } }),
    });
  }
  const count = found && asked ? `${found.found}${found.more ? "+" : ""} of ${found.total}` : undefined;
  return {
    heading: isNobody ? "What you typed is carried into the new record" : word.Many,
    hits,
    ...(count ? { count } : {}),
    ...(isNobody ? { nobody: `Nobody here matches “${asked}”` } : {}),
  };
}
