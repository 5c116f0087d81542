/**
 * The record of acts, a page at a time. Looking is an act on record itself, so nothing is asked for
 * again unless somebody does, and nothing is kept once the screen is left.
 */
import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import type { AuditFilter, AuditFormat, PrintOrder } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export const everything: AuditFilter = {
  person: null,
  kind: null,
  op: null,
  client: null,
  from: null,
  until: null,
};

export const useAudit = (filter: AuditFilter) =>
  useInfiniteQuery({
    queryKey: ["audit", filter],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) => backend.audit(filter, pageParam),
    getNextPageParam: (last) => last.before,
    gcTime: 0,
  });

/** Who can be looked for: everybody who ever worked here. */
export const usePeople = () => useQuery({ queryKey: ["staff"], queryFn: () => backend.staff() });

/** Clients by what was typed. */
export const useClientsFound = (text: string) =>
  useQuery({
    queryKey: ["clients", "found", text, 8],
    queryFn: () => backend.findClients(text, 8),
    enabled: text.trim() !== "",
  });

export const useVerifyChain = () => useMutation({ mutationFn: () => backend.verifyChain() });

/** How many entries were written; null when the person closed the dialog without saving. */
export const useExport = () =>
  useMutation({
    mutationFn: ({ own, filter, format }: { own: string; filter: AuditFilter; format: AuditFormat }) =>
      backend.exportAudit(own, filter, format),
  });

export const usePrintRecord = () =>
  useMutation({
    mutationFn: ({ filter, order }: { filter: AuditFilter; order: PrintOrder }) =>
      backend.printAudit(filter, order),
  });
