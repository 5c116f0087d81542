/** The papers of a client and the printers of this computer. */
import { useQuery } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

export const useDocuments = (client: string) =>
  useQuery({ queryKey: ["documents", client], queryFn: () => backend.documentsOf(client) });

export const usePrinters = () => useQuery({ queryKey: ["printers"], queryFn: () => backend.printers() });
