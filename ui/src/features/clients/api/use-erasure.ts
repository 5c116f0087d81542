/** Erasing a client, and what is kept of somebody erased. */
import { useMutation, useQuery } from "@tanstack/react-query";
import type { Erasure, PrintOrder } from "@/ipc/bindings";
import { backend } from "@/ipc/client";

export const useErasureOutlook = (id: string) =>
  useQuery({
    queryKey: ["erasure", id],
    queryFn: () => backend.erasureOutlook(id),
    staleTime: 0,
    gcTime: 0,
  });

type Asked = { version: number; erasure: Erasure; own: string; answer: AnswerBy };

/** The letter to a client who asked, and the way it leaves: nothing of it is kept. */
export type AnswerBy =
  | { by: "none" }
  | { by: "printer"; requested_on: string; order: PrintOrder; label: string }
  | { by: "file"; requested_on: string };

/** The dialog that asks goes with the record, so what follows hangs on the act itself. */
export const useEraseClient = (id: string, onDone: (said: string) => void) =>
  useMutation({
    mutationFn: ({ version, erasure, own, answer }: Asked) => erase(id, version, erasure, own, answer),
    onSuccess: (said) => said !== null && onDone(said),
  });

/** Says what became of it; nothing when the person changed their mind and nothing was erased. */
async function erase(
  id: string,
  version: number,
  erasure: Erasure,
  own: string,
  answer: AnswerBy,
): Promise<string | null> {
  if (answer.by === "none") {
    await backend.eraseClient(id, version, erasure, own);
    return "The record was erased";
  }
  const { requested_on } = answer;
  if (answer.by === "printer") {
    await backend.eraseClientAndPrintAnswer(id, version, erasure, own, { requested_on }, answer.order);
    return `The answer was sent to ${answer.label}. The record was erased`;
  }
  const isSaved = await backend.eraseClientAndSaveAnswer(id, version, erasure, own, { requested_on });
  return isSaved ? "The answer was saved as PDF. The record was erased" : null;
}

export const useForgetContact = (id: string) => useMutation({ mutationFn: () => backend.forgetContact(id) });
