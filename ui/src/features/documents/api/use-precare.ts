/** The sheet for before a visit, as it will print, and whom it may say treats. */
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import type { PrecareOptions } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

/** Nothing is made while something on the sheet is not typed yet. */
export const usePrecarePages = (client: string, options: PrecareOptions | null) =>
  useQuery({
    queryKey: ["documents", "precare", client, options],
    queryFn: () =>
      options ? backend.precarePreview(client, options) : Promise.reject(new Error("nothing to make")),
    enabled: options !== null,
    // The page before stays while the next is made, so that nothing jumps.
    placeholderData: keepPreviousData,
    retry: false,
  });

/** Makes the sheet and stores it; the same sheet twice is one document. Answers with its id. */
export const useMakePrecare = (client: string) =>
  useMutation({ mutationFn: (options: PrecareOptions) => backend.makePrecare(client, options) });

/** Whose visit it is, and when the course goes on. */
export const useVisitor = (client: string) =>
  useQuery({ queryKey: ["clients", "page", client], queryFn: () => backend.clientPage(client) });

export const useStaff = () => useQuery({ queryKey: ["staff"], queryFn: () => backend.staff() });
