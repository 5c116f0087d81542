/**
 * An act may take itself away: its finding is decided, its cause removed. The focus then goes on to the
 * act of the next open finding, else to the head of the panel, and never gets lost.
 */
import { useEffect, useRef } from "react";

export function useKeptFocus(panel: React.RefObject<HTMLElement | null>): void {
  const held = useRef<{ act: Element; place: number } | null>(null);
  useEffect(() => {
    const box = panel.current;
    if (!box) return;
    const take = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const place = articlesOf(box).findIndex((article) => article.contains(target));
      held.current = place === -1 ? null : { act: target, place };
    };
    const leave = ({ relatedTarget }: FocusEvent) => {
      // To a dialog it opened, the focus goes to come back.
      const isAway = relatedTarget instanceof Element && !relatedTarget.closest("[data-dialog-open]");
      if (isAway) held.current = null;
    };
    box.addEventListener("focusin", take);
    box.addEventListener("focusout", leave);
    return () => {
      box.removeEventListener("focusin", take);
      box.removeEventListener("focusout", leave);
    };
  }, [panel]);
  // After each drawing: what stood there then may be gone now.
  useEffect(() => {
    const box = panel.current;
    const was = held.current;
    if (!box || !was || was.act.isConnected || document.activeElement !== document.body) return;
    held.current = null;
    const next = articlesOf(box)
      .slice(was.place)
      .map((article) => article.querySelector<HTMLElement>("button:not(:disabled)"))
      .find((act) => act !== null);
    (next ?? box.querySelector<HTMLElement>("h2"))?.focus();
  });
}

const articlesOf = (panel: HTMLElement) => [...panel.querySelectorAll("article")];
