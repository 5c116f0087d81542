/** The first owner as typed during set-up, and what is still missing. The practice stands in components. */
export type OwnerDraft = { name: string; passphrase: string; again: string };

export function missingInOwner(draft: OwnerDraft, accepted: boolean): string | undefined {
  if (!draft.name.trim()) return "Continue after the owner has a name";
  if (!accepted) return "Continue after a passphrase that is hard to guess";
  if (draft.passphrase !== draft.again) return "Continue after both passphrases are the same";
  return undefined;
}
