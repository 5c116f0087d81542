/** Opening, locking and creating. After each the window looks again at where it stands. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { NewPractice } from "@/ipc/bindings";
import { backend } from "@/ipc/client";
import { keepDraftsNow } from "@/ipc/waiting-drafts";

export function useUnlock() {
  const look = useLookAgain();
  return useMutation({
    mutationFn: ({ staff, passphrase }: { staff: string; passphrase: string }) =>
      backend.unlock(staff, passphrase),
    // Also after a wrong one: the lock says how long the next one waits.
    onSettled: look,
  });
}

/** In by PIN, while the practice rests. */
export function useUnlockByPin() {
  const look = useLookAgain();
  return useMutation({
    mutationFn: ({ staff, pin }: { staff: string; pin: string }) => backend.unlockByPin(staff, pin),
    // Also after a wrong one: it may have been the last that was taken.
    onSettled: look,
  });
}

/** Lets the practice open without acts that are missing. */
export function useLeaveOutMissing() {
  return useMutation({ mutationFn: () => backend.leaveOutMissing() });
}

/** Ends the rest: the key leaves memory. */
export function useClosePractice() {
  const look = useLookAgain();
  return useMutation({ mutationFn: () => backend.closePractice(), onSettled: look });
}

export function useCreatePractice() {
  const look = useLookAgain();
  return useMutation({
    mutationFn: (practice: NewPractice) => backend.createPractice(practice),
    onSuccess: look,
  });
}

export function useDemo() {
  const look = useLookAgain();
  return {
    open: useMutation({ mutationFn: () => backend.openDemo(), onSuccess: look }),
    leave: useMutation({ mutationFn: () => backend.leaveDemo(), onSuccess: look }),
  };
}

/** Locks, then drops every cached answer and act: the window holds nothing of any client. */
export function useLock() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await keepDraftsNow();
      return backend.lock();
    },
    onSettled: async () => {
      await cache.refetchQueries({ queryKey: ["session"] });
      cache.removeQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      // An act still under way lives on until it is done, but nothing can be read from it here.
      cache.getMutationCache().clear();
    },
  });
}

function useLookAgain() {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: ["session"] });
}
