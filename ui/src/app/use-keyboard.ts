/**
 * Listens for every shortcut once, from the keys and from a menu bar, and keeps the web view from printing the window. A bare letter acts a
 * moment later: by then it is known whether a scanner typed it.
 */
import { useEffect } from "react";
import { isMac } from "@/components/platform";
import { chooseShortcut, shortcutFor } from "@/components/shortcut-list";
import { SCANNER_MS } from "@/components/wedge";
import { followMenu } from "@/ipc/client";
import { getAppearance } from "./appearance";
import { walkRegions } from "./walk-regions";

export function useKeyboard(): void {
  useEffect(() => {
    const following = followMenu(chooseShortcut);
    return () => void following.then((stop) => stop());
  }, []);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const press = (event: KeyboardEvent) => {
      // The next key came as fast as from a scanner: the letter before it was no shortcut.
      clearTimeout(waiting);
      if (event.defaultPrevented || event.isComposing) return;
      // A screen with something to print answers this key itself. Nobody prints the window.
      if (isPrint(event)) event.preventDefault();
      if (event.repeat) return;
      if (event.key === "F6") {
        event.preventDefault();
        walkRegions(event.shiftKey ? -1 : 1);
        return;
      }
      const found = shortcutFor(event, getAppearance().letterKeys);
      if (!found) return;
      event.preventDefault();
      const isBare = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (isBare) waiting = setTimeout(found.onPress, SCANNER_MS);
      else found.onPress();
    };
    // A field or a list with focus takes keys for itself; with Ctrl or Alt they mean the whole screen.
    const pressWithMod = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey) return;
      press(event);
      if (event.defaultPrevented) event.stopPropagation();
    };
    window.addEventListener("keydown", pressWithMod, { capture: true });
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", pressWithMod, { capture: true });
      window.removeEventListener("keydown", press);
      clearTimeout(waiting);
    };
  }, []);
}

function isPrint(event: KeyboardEvent): boolean {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  return mod && !event.altKey && event.key.toLowerCase() === "p";
}
