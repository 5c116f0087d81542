/**
 * Folds a part of the chart by itself, once: when everything asked in it is answered and the hands have
 * come to rest. Nothing folds away under somebody who types or has a list open, and the focus goes along.
 */
import { useEffect, useRef, useState } from "react";

/** Arrow keys pass over answers on their way, and a click has to land before anything moves. */
const REST_MS = 600;

type Folding = {
  isOpen: boolean;
  turn: (isOpen: boolean) => void;
  /** Goes round both forms: the open one and the line. */
  box: React.RefObject<HTMLDivElement | null>;
  onBlur: () => void;
};

/** `answers` stands for all that is answered: each change starts the rest anew. */
export function useFolding(startsFolded: boolean, isComplete: boolean, answers: string): Folding {
  const [isOpen, setOpen] = useState(!startsFolded);
  const [blurs, setBlurs] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const foldsItself = useRef(!startsFolded);
  const hadFocus = useRef(false);

  function turn(toOpen: boolean) {
    foldsItself.current = false;
    hadFocus.current = box.current?.contains(document.activeElement) ?? false;
    setOpen(toOpen);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer or a field left starts the rest anew
  useEffect(() => {
    if (!isComplete || !foldsItself.current) return;
    const timer = setTimeout(() => !isInUse(box.current) && turn(false), REST_MS);
    return () => clearTimeout(timer);
  }, [isComplete, answers, blurs]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what had the focus went with the other form
  useEffect(() => {
    if (!hadFocus.current) return;
    const stand = box.current?.querySelector("input") ?? box.current?.querySelector("button");
    stand?.focus();
  }, [isOpen]);

  return { isOpen, turn, box, onBlur: () => setBlurs((before) => before + 1) };
}

function isInUse(box: HTMLElement | null): boolean {
  const at = document.activeElement;
  const isTyping = box?.contains(at) && at?.matches("input:not([type='checkbox'], [type='radio'])");
  return Boolean(isTyping) || box?.querySelector("[aria-expanded='true']") != null;
}
