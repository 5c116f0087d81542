/** Finding clients as somebody types, and the list by name a stretch at a time. */
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

const STRETCH = 100;

export const useFound = (text: string, limit = 50) =>
  useQuery({
    queryKey: ["clients", "found", text, limit],
    queryFn: () => backend.findClients(text, limit),
    placeholderData: keepPreviousData,
    enabled: text.trim() !== "",
  });

export const useByName = () =>
  useInfiniteQuery({
    queryKey: ["clients", "by name"],
    initialPageParam: 0,
    queryFn: ({ pageParam }) => backend.listClients(pageParam, STRETCH),
    getNextPageParam: (last, all) => (all.length * STRETCH < last.total ? all.length * STRETCH : undefined),
  });
