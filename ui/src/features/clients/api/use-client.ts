/** One client: the page, the record, and saving it. */
import { useMutation, useQuery } from "@tanstack/react-query";
import type { ClientFields } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export const useClientPage = (id: string) =>
  useQuery({ queryKey: ["clients", "page", id], queryFn: () => backend.clientPage(id) });

/** Read once for a form: what others save meanwhile must not move under the person typing. */
export const useClientRecord = (id: string) =>
  useQuery({ queryKey: ["client record", id], queryFn: () => backend.client(id), staleTime: 0, gcTime: 0 });

export const useCreateClient = () =>
  useMutation({
    mutationFn: ({ fields, notSame }: { fields: ClientFields; notSame: Record<string, string> }) => {
      const others = Object.entries(notSame).map(([client, reason]) => ({ client, reason }));
      return backend.createClient(fields, others);
    },
  });

export const useUpdateClient = (id: string) =>
  useMutation({
    mutationFn: ({ version, fields }: { version: number; fields: ClientFields }) =>
      backend.updateClient(id, version, fields),
  });
