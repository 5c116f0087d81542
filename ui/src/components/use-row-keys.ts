/** J and K walk the rows of a list, and stand on the row or on its first control. */
import { useShortcut } from "./use-shortcut";

const CONTROL = "button:not(:disabled), a[href], input:not(:disabled), textarea:not(:disabled)";

export function useRowKeys(list: React.RefObject<HTMLElement | null>, rows: string): void {
  useShortcut("J", "Next row", () => walk(1));
  useShortcut("K", "Row before", () => walk(-1));

  function walk(by: 1 | -1) {
    const all = [...(list.current?.querySelectorAll<HTMLElement>(rows) ?? [])].sort(byPlace);
    const at = all.findIndex((row) => row.contains(document.activeElement));
    const next = at === -1 ? all[by === 1 ? 0 : all.length - 1] : all[at + by];
    if (!next) return;
    const chosen = next.querySelector<HTMLElement>("input:checked");
    const stand = next.hasAttribute("tabindex") ? next : (chosen ?? next.querySelector<HTMLElement>(CONTROL));
    stand?.focus();
    next.scrollIntoView({ block: "nearest" });
  }
}

/** Rows of a long list are drawn as they come into sight, not always in their order. */
function byPlace(one: HTMLElement, other: HTMLElement): number {
  const place = (row: HTMLElement) => Number(row.getAttribute("aria-rowindex") ?? 0);
  return place(one) - place(other);
}
