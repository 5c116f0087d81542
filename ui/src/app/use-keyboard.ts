/** Listens for every shortcut once, and lets F6 walk the regions of the window. */
import { useEffect } from "react";
import { shortcutFor } from "@/components/shortcut-list";
import { getAppearance } from "./appearance";

export function useKeyboard(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (event.key === "F6") {
        event.preventDefault();
        walkRegions(event.shiftKey ? -1 : 1);
        return;
      }
      const found = shortcutFor(event, getAppearance().letterKeys);
      if (!found) return;
      event.preventDefault();
      found.onPress();
    };
    // A field or a list with focus takes Enter for itself; with Ctrl it means the whole form.
    const pressWithMod = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      press(event);
      if (event.defaultPrevented) event.stopPropagation();
    };
    window.addEventListener("keydown", pressWithMod, { capture: true });
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", pressWithMod, { capture: true });
      window.removeEventListener("keydown", press);
    };
  }, []);
}

function walkRegions(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")];
  if (regions.length === 0) return;
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + step + regions.length) % regions.length];
  const inside = next?.querySelector<HTMLElement>(
    "a[href], button:not(:disabled), input:not(:disabled), [tabindex='0']",
  );
  (inside ?? next)?.focus();
}
