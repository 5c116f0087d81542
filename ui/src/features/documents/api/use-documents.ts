/** The papers of a client and the printers of this computer. */
import { useQuery } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

export const useDocuments = (client: string) =>
  useQuery({ queryKey: ["documents", client], queryFn: () => backend.documentsOf(client) });

/** While there is none it is looked for again: a printer is switched on, or its system still starts. */
export const usePrinters = () =>
  useQuery({
    queryKey: ["printers"],
    queryFn: () => backend.printers(),
    refetchInterval: ({ state }) => (state.data?.length === 0 ? 3000 : false),
  });
