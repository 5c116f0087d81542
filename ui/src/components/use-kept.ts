/** A choice this computer remembers, such as what its labels are printed on. Never a word about a client. */
import { useState } from "react";

const KEY = "dermis.kept.";

/** The remembered choice while it is still one of those on offer, else the usual one. */
export function keptChoice<V extends string>(kept: string | null, choices: readonly V[], usual: V): V {
  return choices.find((one) => one === kept) ?? usual;
}

export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(KEY + name);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(KEY + name, value);
  } catch {
    // A full or forbidden store only means that the choice lasts for this dialog.
  }
}

export function useKept<V extends string>(
  name: string,
  choices: readonly V[],
  usual: V,
): [V, (value: V) => void] {
  const [value, setValue] = useState(() => keptChoice(readKept(name), choices, usual));
  const choose = (next: V) => {
    keep(name, next);
    setValue(next);
  };
  return [value, choose];
}
