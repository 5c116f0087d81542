/** The keys that work right now. The frame listens once; screens add theirs while they are shown. */
import { isMac } from "./platform";

export type Shortcut = {
  /** "Mod+Shift+N", "Alt+1", "/", "n". Mod is Ctrl, or Command on a Mac. */
  keys: string;
  says: string;
  onPress: () => void;
  /** Works even while a dialog is open: locking. */
  overDialogs?: boolean;
};

let active: readonly Shortcut[] = [];
const watchers = new Set<() => void>();

export function addShortcut(shortcut: Shortcut): () => void {
  active = [...active, shortcut];
  for (const tell of watchers) tell();
  return () => {
    active = active.filter((s) => s !== shortcut);
    for (const tell of watchers) tell();
  };
}

export function watchShortcuts(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

export function activeShortcuts(): readonly Shortcut[] {
  return active;
}

/** What each key does now: of several for one key the newest counts, and letters only while they work. */
export function keysThatWork(shortcuts: readonly Shortcut[], lettersOn: boolean): Shortcut[] {
  const keyOf = ({ keys }: Shortcut) => keys.toLowerCase();
  return shortcuts.filter(
    (one, at) =>
      (lettersOn || !isLetter(one.keys)) &&
      shortcuts.findLastIndex((other) => keyOf(other) === keyOf(one)) === at,
  );
}

const isLetter = (key: string) => /^\p{L}$/u.test(key);

/**
 * Finds the newest shortcut for a key press. Single letters are silent while a field has focus, and
 * altogether when they are turned off; Enter is silent on whatever may want it itself, so that it never
 * records an answer by the way. Nothing works behind an open dialog.
 */
export function shortcutFor(event: KeyboardEvent, lettersOn: boolean): Shortcut | undefined {
  const hasMod = event.ctrlKey || event.metaKey || event.altKey;
  if (event.key === "Enter" && !hasMod && isOnControl(event.target)) return undefined;
  const bare = !hasMod && event.key.length === 1;
  if (event.key === "/" && isEmptySearch(event.target)) return newestFor(event);
  if (bare && (isTyping(event.target) || (!lettersOn && isLetter(event.key)))) return undefined;
  const found = newestFor(event);
  if (document.querySelector("[data-dialog-open]") && !found?.overDialogs) return undefined;
  return found;
}

/** Does what a key of the system's menu bar stands for, when it works now; nothing else behind a dialog. */
export function chooseShortcut(keys: string): void {
  const found = active.findLast((s) => s.keys === keys);
  if (document.querySelector("[data-dialog-open]") && !found?.overDialogs) return;
  found?.onPress();
}

function newestFor(event: KeyboardEvent): Shortcut | undefined {
  return active.findLast((s) => matches(event, s.keys));
}

function matches(event: KeyboardEvent, keys: string): boolean {
  const wanted = keys.split("+");
  const key = wanted.pop() ?? "";
  const mod = wanted.includes("Mod");
  if (mod !== (isMac ? event.metaKey : event.ctrlKey)) return false;
  if ((isMac ? event.ctrlKey : event.metaKey) || wanted.includes("Alt") !== event.altKey) return false;
  // A sign such as "?" is typed with Shift on some keyboards and without it on others.
  const shiftMatters = key.length > 1 || /[a-z0-9]/i.test(key);
  if (shiftMatters && wanted.includes("Shift") !== event.shiftKey) return false;
  return event.key.toLowerCase() === key.toLowerCase() || (/^\d$/.test(key) && event.code === `Digit${key}`);
}

function isOnControl(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    Boolean(
      target.closest("input, textarea, select, button, a[href], [role='tab'], [role='row'], [role='option']"),
    )
  );
}

/** A search nobody has typed into yet: "/" still means "find", and is not typed. */
function isEmptySearch(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === "search" && target.value === "";
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    Boolean(
      target.closest(
        "input:not([type='radio'], [type='checkbox']), textarea, select, [contenteditable='true'], [role='listbox'], [role='menu']",
      ),
    )
  );
}
