/** What waits at a place of the rail: lists not closed today, lots on the shelf that are over or soon will be. */
import { useChecklists } from "@/features/checklists/api/use-checklists";
import { useLots } from "@/features/stock/api/use-stock";

export function useRailCounts(): Readonly<Record<string, number>> {
  const lists = useChecklists().data?.lists ?? [];
  const lots = useLots().data ?? [];
  return {
    "/checklists": lists.filter((list) => list.state !== "done").length,
    "/stock": lots.filter(({ lot, state }) => lot.on_hand > 0 && state !== "in_date").length,
  };
}
