/** Finding clients as somebody types, and the list by name a stretch at a time. */
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

const STRETCH = 100;
const MANY = 50;

export const useFound = (text: string, limit = MANY) =>
  useQuery({
    queryKey: ["clients", "found", text, limit],
    queryFn: () => backend.findClients(text, limit),
    placeholderData: keepPreviousData,
    enabled: text.trim() !== "",
  });

/** Whoever fits what is typed at this moment, not a moment ago: for Enter. */
export function useFoundNow() {
  const cache = useQueryClient();
  return async (text: string) => {
    const found = await cache.fetchQuery({
      queryKey: ["clients", "found", text, MANY],
      queryFn: () => backend.findClients(text, MANY),
    });
    return found.hits;
  };
}

export const useByName = () =>
  useInfiniteQuery({
    queryKey: ["clients", "by name"],
    initialPageParam: 0,
    queryFn: ({ pageParam }) => backend.listClients(pageParam, STRETCH),
    getNextPageParam: (last, all) => (all.length * STRETCH < last.total ? all.length * STRETCH : undefined),
  });
