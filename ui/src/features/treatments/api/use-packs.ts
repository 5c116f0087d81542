/** The packs of a chart by their ids, and what of the shelf may be opened today. */
import { useQueries, useQuery } from "@tanstack/react-query";
import type { PackPage } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export function usePacks(ids: readonly string[]): ReadonlyMap<string, PackPage> {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ["sterilization", "pack", id],
      queryFn: () => backend.pack(id),
    })),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }) => (data ? [[data.shelf.pack.id, data] as const] : []))),
  });
}

/** In stock and in date; what expires first comes first. */
export const useOpenable = () =>
  useQuery({
    queryKey: ["sterilization", "shelf"],
    queryFn: () => backend.shelf(),
    select: (shelf) =>
      shelf.filter(({ pack, days_left }) => pack.state === "in_stock" && (days_left ?? 0) >= 0),
  });
