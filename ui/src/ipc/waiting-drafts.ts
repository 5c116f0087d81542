/** Drafts typed less than a moment ago, not yet handed over. Locking waits for them, so nothing is lost. */
const waiting = new Set<() => Promise<void>>();

export function waitToKeep(save: () => Promise<void>): () => void {
  waiting.add(save);
  return () => waiting.delete(save);
}

/** Hands over every draft that has not rested yet. A draft that cannot be kept does not hold up the lock. */
export async function keepDraftsNow(): Promise<void> {
  await Promise.allSettled([...waiting].map((save) => save()));
}
