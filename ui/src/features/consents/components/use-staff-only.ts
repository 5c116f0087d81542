/**
 * The screen is in the client's hands. Nothing on it names anybody else, and no key or button of the
 * mouse that means "back" leaves it: only the way out that is handed back, once staff took it.
 */
import { useBlocker } from "@tanstack/react-router";
import { useCallback, useLayoutEffect, useRef } from "react";
import { forgetNotices } from "@/components/toast-queue";

export function useStaffOnly(leave: () => void): () => void {
  const isTaken = useRef(false);
  // Before it is drawn: what was announced a moment ago may name another client.
  useLayoutEffect(forgetNotices, []);
  const isKept = useCallback(() => !isTaken.current, []);
  useBlocker({ shouldBlockFn: isKept, enableBeforeUnload: false });
  return () => {
    isTaken.current = true;
    leave();
  };
}
