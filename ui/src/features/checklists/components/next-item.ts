/**
 * Enter leaves an item, which keeps its answer, and stands in the next one. Caught on the way down: the
 * controls keep their own key presses to themselves.
 */
import type { KeyboardEvent } from "react";

const CONTROLS = "input:not([disabled]), textarea, button.btn";

export function toNextItem(event: KeyboardEvent<HTMLElement>): void {
  const at = event.target;
  if (event.key !== "Enter" || event.defaultPrevented || !(at instanceof HTMLElement)) return;
  // A button does its own act with Enter; a lot is looked up first.
  if (at.closest("button, textarea, [data-keeps-enter]")) return;
  event.preventDefault();
  event.stopPropagation();
  goOnAfter(event.currentTarget);
}

/** Stands in the first control after an item, or at the act that closes the list. */
export function goOnAfter(item: Element): void {
  let next = item.nextElementSibling;
  while (next) {
    const control = next.querySelector<HTMLElement>(CONTROLS);
    if (control) {
      control.focus();
      next.scrollIntoView({ block: "nearest" });
      return;
    }
    next = next.nextElementSibling;
  }
  document
    .querySelector<HTMLElement>("[data-close-list]")
    ?.querySelector<HTMLElement>("button, input")
    ?.focus();
}
