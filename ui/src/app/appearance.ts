/** How the window looks on this computer: theme, density, letter keys. No word about any client is kept here. */
import { useSyncExternalStore } from "react";

export type Appearance = {
  theme: "system" | "light" | "dark";
  density: "comfortable" | "compact";
  /** Single letters as keys can be turned off (WCAG 2.1.4). */
  letterKeys: boolean;
};

const KEY = "dermis.appearance";
const usual: Appearance = { theme: "system", density: "comfortable", letterKeys: true };
const dark = window.matchMedia("(prefers-color-scheme: dark)");
const watchers = new Set<() => void>();
let current = load();

function load(): Appearance {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof kept === "object" && kept !== null ? { ...usual, ...kept } : usual;
  } catch {
    return usual;
  }
}

/** Puts the appearance on the page; called before the first paint and whenever something changes. */
export function applyAppearance(): void {
  const { theme, density } = current;
  const isDark = theme === "dark" || (theme === "system" && dark.matches);
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
  document.documentElement.dataset.density = density;
}

dark.addEventListener("change", applyAppearance);

export function setAppearance(change: Partial<Appearance>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // A full or forbidden store only means that the choice lasts for this window.
  }
  applyAppearance();
  for (const tell of watchers) tell();
}

export function getAppearance(): Appearance {
  return current;
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(watch, getAppearance);
}
