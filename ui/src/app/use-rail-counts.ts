/**
 * What waits at a place of the rail: loads to unload or release and machines that stand still, recalls not
 * signed off, lists due and not closed, rooms to turn over, lots on the shelf that are over or soon will be.
 */
import { useChecklists } from "@/features/checklists/api/use-checklists";
import { useRecalls } from "@/features/recalls/api/use-recalls";
import { useSterilizers } from "@/features/sterilization/api/use-sterilizers";
import { useLots } from "@/features/stock/api/use-stock";

export function useRailCounts(): Readonly<Record<string, number>> {
  const { lists = [], events = [] } = useChecklists().data ?? {};
  const lots = useLots().data ?? [];
  const machines = useSterilizers().data ?? [];
  const recalls = useRecalls().data ?? [];
  const waiting = machines.flatMap(({ open }) => open.filter((load) => load.state.startsWith("awaiting")));
  return {
    "/sterilization": waiting.length + machines.filter(({ stop }) => stop !== null).length,
    "/recalls": recalls.filter((recall) => recall.closed_at === null).length,
    "/checklists":
      lists.filter((list) => list.state === "due" || list.state === "in_progress").length +
      events.reduce((count, list) => count + list.waiting.length, 0),
    "/stock": lots.filter(({ lot, state }) => lot.on_hand > 0 && state !== "in_date").length,
  };
}
