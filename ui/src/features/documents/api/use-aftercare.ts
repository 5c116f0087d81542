/** The aftercare sheet of one treatment, as it will print on the chosen paper. */
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import type { AftercareOptions } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export const useAftercarePages = (treatment: string, options: AftercareOptions) =>
  useQuery({
    queryKey: ["documents", "aftercare", treatment, options.paper, options.large_print],
    queryFn: () => backend.aftercarePreview(treatment, options),
    // The page before stays while the next is made, so that nothing jumps.
    placeholderData: keepPreviousData,
    retry: false,
  });

/** Makes the sheet and stores it; the same sheet twice is one document. Answers with its id. */
export const useMakeAftercare = (treatment: string) =>
  useMutation({ mutationFn: (options: AftercareOptions) => backend.makeAftercare(treatment, options) });
