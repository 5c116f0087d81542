/** What to beware of and what comes next for clients in a list: asked once the list has come to rest. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { ClientHit, ClientStanding } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

/** Longer than the pause between two letters: each look at a list is one entry in the audit log. */
const REST_MS = 350;

export function useStandings(hits: readonly ClientHit[]): ReadonlyMap<string, ClientStanding> {
  const wanted = hits.map((hit) => hit.id).join(" ");
  const [rested, setRested] = useState("");
  useEffect(() => {
    const rest = setTimeout(() => setRested(wanted), REST_MS);
    return () => clearTimeout(rest);
  }, [wanted]);
  const { data } = useQuery({
    queryKey: ["clients", "standings", rested],
    queryFn: () => backend.clientStandings(rested.split(" ")),
    enabled: rested !== "",
    select: byId,
  });
  // Those of an earlier list are still true of whoever stays in it.
  return data ?? none;
}

const none: ReadonlyMap<string, ClientStanding> = new Map();
const byId = (standings: ClientStanding[]): ReadonlyMap<string, ClientStanding> =>
  new Map(standings.map((one) => [one.id, one]));
