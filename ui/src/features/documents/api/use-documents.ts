/** The papers of a client. */
import { useQuery } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

export const useDocuments = (client: string) =>
  useQuery({ queryKey: ["documents", client], queryFn: () => backend.documentsOf(client) });
