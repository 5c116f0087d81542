/** Printing, saving and proving the recovery kit. The words themselves never reach the window. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { PrintOrder } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export function useRecoveryKit() {
  const cache = useQueryClient();
  return {
    print: useMutation({
      mutationFn: (order: PrintOrder) => backend.printRecoveryKit(order),
    }),
    save: useMutation({ mutationFn: () => backend.saveRecoveryKit() }),
    confirm: useMutation({
      mutationFn: (typed: { place: number; word: string }[]) => backend.confirmRecoveryKit(typed),
      onSuccess: () => cache.invalidateQueries({ queryKey: ["session"] }),
    }),
  };
}
