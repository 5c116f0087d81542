/** Opens the practice with the words of its recovery kit and sets a new passphrase for one person. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { backend } from "@/ipc/client";

export function useRecover() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ words, staff, passphrase }: { words: string; staff: string; passphrase: string }) =>
      backend.recover(words, staff, passphrase),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["session"] }),
  });
}
