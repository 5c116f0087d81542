/** Erasing a client, and what is kept of somebody erased. */
import { useMutation, useQuery } from "@tanstack/react-query";
import type { Erasure } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export const useErasureOutlook = (id: string) =>
  useQuery({
    queryKey: ["erasure", id],
    queryFn: () => backend.erasureOutlook(id),
    staleTime: 0,
    gcTime: 0,
  });

type Asked = { version: number; erasure: Erasure; own: string };

/** The dialog that asks goes with the record, so what follows hangs on the act itself. */
export const useEraseClient = (id: string, onDone: () => void) =>
  useMutation({
    mutationFn: ({ version, erasure, own }: Asked) => backend.eraseClient(id, version, erasure, own),
    onSuccess: onDone,
  });

export const useForgetContact = (id: string) => useMutation({ mutationFn: () => backend.forgetContact(id) });
