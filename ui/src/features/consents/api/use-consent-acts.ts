/** Starting, signing, withdrawing and giving up a consent. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ConsentPlan, ConsentSummary, Signing, WithdrawalFields } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

/** Begins a form by its code, with the areas and the depth of the last one signed of that kind. */
export function useStartForm(client: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (code: string) => {
      const known = await cache.ensureQueryData({
        queryKey: ["consents", "of", client],
        queryFn: () => backend.consentsOf(client),
      });
      const last = known.find((one) => one.code === code && one.state === "signed");
      return backend.startConsent(client, code, planAfter(last));
    },
  });
}

/** The plan a new form starts from: that of the last signed one, else nothing chosen. */
const planAfter = (last: ConsentSummary | undefined): ConsentPlan => ({
  areas: last?.areas ?? [],
  device_id: null,
  max_depth_um: last?.max_depth_um ?? null,
  sessions: null,
  weeks: null,
  anaesthetic: "",
  alternatives_notes: "",
});

export function useSignConsent(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ version, signing }: { version: number; signing: Signing }) =>
      backend.signConsent(id, version, signing),
    onSuccess: (signed) => {
      cache.setQueryData(["consents", "one", id], signed);
      // The desk opens next: it waits for the new list rather than showing the form as still open.
      cache.removeQueries({ queryKey: ["consents", "of", signed.client] });
    },
  });
}

/** Whether what was signed so far would be taken. */
export const useCheckSignatures = (id: string) =>
  useMutation({ mutationFn: (signing: Signing) => backend.checkSignatures(id, signing) });

export const usePaperConsent = (id: string) =>
  useMutation({ mutationFn: () => backend.makePaperConsent(id) });

export const useDiscardConsent = (id: string) =>
  useMutation({ mutationFn: (version: number) => backend.discardConsent(id, version) });

export const useWithdrawConsent = (id: string) =>
  useMutation({
    mutationFn: (withdrawal: WithdrawalFields) => backend.withdrawConsent(id, withdrawal),
  });

export function useConfirmSession(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (initials: string) => backend.confirmSession(id, initials),
    onSuccess: (now) => cache.setQueryData(["consents", "one", id], now),
  });
}

/** The screen comes back from the client: whoever is signed in says so with their passphrase. */
export const useTakeBack = () =>
  useMutation({ mutationFn: (passphrase: string) => backend.takeBack(passphrase) });
