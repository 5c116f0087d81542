/** Clients in the palette: whoever fits what is typed, then a new one of that name. */
import { useNavigate } from "@tanstack/react-router";
import type { PaletteHit, PaletteSection } from "@/components/palette-section";
import { notify } from "@/components/toast-queue";
import type { ClientHit } from "@/ipc/bindings";
import { useClientWord } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useFound, useFoundNow } from "./api/use-clients";
import { useStandings } from "./api/use-standings";
import { AlertTags } from "./components/alert-tags";
import { BirthAndNumber } from "./components/birth-and-number";
import { carryName } from "./components/carried-name";
import { nameTyped } from "./components/empty-fields";
import { whyFound } from "./components/why-found";

const nobodyYet: readonly ClientHit[] = [];

export function usePalette(query: string): PaletteSection {
  const go = useNavigate();
  const word = useClientWord();
  const asked = query.trim();
  const { data: found, isPlaceholderData } = useFound(asked, 8);
  const foundNow = useFoundNow();
  const standings = useStandings(asked && found && !isPlaceholderData ? found.hits : nobodyYet);
  const open = (hit: { id: string }) => void go({ to: `/clients/${hit.id}` });
  function create() {
    carryName(asked);
    void go({ to: "/clients/new" });
  }
  // Enter may come before the answer. What stands first then belongs to an earlier text, and means
  // whoever is first for what is typed now; anybody else listed is opened only if they still fit.
  const isOfThisText = found !== undefined && !isPlaceholderData;
  const openFirst = async () => {
    const [first] = await foundNow(asked);
    if (first) open(first);
    else create();
  };
  const openIfFits = async ({ id, name }: ClientHit) => {
    const now = await foundNow(asked);
    if (now.some((hit) => hit.id === id)) open({ id });
    else notify(`${name} does not match “${asked}”. Nothing was opened`, { mark: "warn" });
  };
  const onceKnown = (opening: Promise<void>) =>
    void opening.catch((error: unknown) => notify(wordingOf(error).happened, { mark: "warn" }));
  const hits: PaletteHit[] = (asked && found ? found.hits : []).map((hit, at) => ({
    id: hit.id,
    name: hit.name,
    aside: whyFound(hit),
    detail: (
      <BirthAndNumber
        born={hit.born}
        age={hit.age}
        number={hit.number}
        more={standings.get(hit.id)?.next ?? hit.phone}
      />
    ),
    marks: <AlertTags standing={standings.get(hit.id)} />,
    lead: "person",
    onOpen: () => (isOfThisText ? open(hit) : onceKnown(at === 0 ? openFirst() : openIfFits(hit))),
  }));
  const isNobody = asked !== "" && found?.hits.length === 0;
  if (asked) {
    hits.push({
      id: "new",
      name: isNobody ? `Create ${nameTyped(asked) || word.one}` : `New ${word.one} named “${asked}”`,
      lead: "user-plus",
      keys: "Mod+Shift+N",
      onOpen: () => (isOfThisText || hits.length > 1 ? create() : onceKnown(openFirst())),
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
