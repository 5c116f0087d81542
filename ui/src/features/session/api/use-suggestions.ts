/** What this computer suggests for a new practice. */
import { useQuery } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

export const useSuggestions = () =>
  useQuery({ queryKey: ["suggestions"], queryFn: () => backend.suggestions() });
