/** Printing, saving and proving the recovery kit. The words themselves never reach the window. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

/** The printer this computer uses when none is named. */
const USUAL_PRINTER = "";

export function useRecoveryKit() {
  const cache = useQueryClient();
  return {
    print: useMutation({ mutationFn: () => backend.printRecoveryKit(USUAL_PRINTER, 1) }),
    save: useMutation({ mutationFn: () => backend.saveRecoveryKit() }),
    confirm: useMutation({
      mutationFn: (typed: { place: number; word: string }[]) => backend.confirmRecoveryKit(typed),
      onSuccess: () => cache.invalidateQueries({ queryKey: ["session"] }),
    }),
  };
}
