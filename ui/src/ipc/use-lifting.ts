/** Lifting a stop: what is typed of it, what it still waits for, and the act. */
import { useState } from "react";
import type { Lifting } from "@/components/lift-stop";
import type { Lift } from "./bindings";
import { isText, useDraft } from "./use-draft";
import { useParameter } from "./use-parameters";
import { AppError } from "./wire";
import { fieldErrors, wordingOf } from "./wording";

type Asked = {
  /** What the reason is kept under until it is sent. */
  draft: string;
  /** Who may lift stops. */
  people: readonly { id: string; name: string }[];
  /** Does it; the name is that of the person who lifts. */
  send: (lift: Lift, name: string) => Promise<unknown>;
  onDone: () => void;
};

/** Nothing until what was typed before is read: a moment, on this computer. */
export function useLifting({ draft, people, send, onDone }: Asked): Lifting | undefined {
  const kept = useDraft(draft, isText);
  const least = useParameter("override_reason_min");
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  if (!kept.isReady) return undefined;
  const reason = typed ?? kept.left ?? "";
  const by = chosen ?? (people.length === 1 ? people[0]?.id : undefined);
  const name = people.find((person) => person.id === by)?.name;
  const isShort = least === undefined || [...reason.trim()].length < least;
  const waits = isShort ? "Waits for a reason" : by && passphrase ? undefined : "Waits for the passphrase";
  const isWrong = failure instanceof AppError && failure.code === "wrong_passphrase";
  const reasonError = fieldErrors(failure).reason;

  async function lift() {
    if (waits || !by || isSending) return;
    setSending(true);
    setFailure(null);
    try {
      await send({ by, passphrase, reason }, name ?? "");
      await kept.discard();
      onDone();
    } catch (error) {
      setFailure(error);
      setPassphrase("");
      setSending(false);
    }
  }

  return {
    people,
    by,
    name,
    choose: setChosen,
    reason,
    least,
    typeReason: (next) => {
      setTyped(next);
      kept.keep(next);
    },
    reasonError,
    passphrase,
    typePassphrase: setPassphrase,
    isWrong,
    waits,
    isSending,
    failed: failure !== null && !isWrong && !reasonError ? wordingOf(failure) : undefined,
    lift: () => void lift(),
  };
}
