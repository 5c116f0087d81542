/** Two people wrote in one review: what both wrote is kept. */
import type { Review } from "@/ipc/bindings";

const parts = ["told", "cycle_review", "operator_review", "root_cause", "corrective_action"] as const;

/** A part only one of them changed is theirs; one that both changed holds both, the saved one first. */
export function bothTexts(base: Review, mine: Review, theirs: Review): Review {
  const joined = { ...theirs };
  for (const part of parts) {
    if (isSame(mine[part], base[part]) || isSame(mine[part], theirs[part])) continue;
    joined[part] = isSame(theirs[part], base[part]) ? mine[part] : `${theirs[part]}\n${mine[part]}`;
  }
  return joined;
}

// Space at the ends is not kept on record.
const isSame = (one: string, other: string) => one.trim() === other.trim();

export const isSameReview = (one: Review, other: Review): boolean =>
  parts.every((part) => isSame(one[part], other[part]));
