/** A plain estimate of how long a passphrase would hold: 0 none, 1 weak, 2 fair, 3 good, 4 strong. */
export type Strength = { level: 0 | 1 | 2 | 3 | 4; says: string };

export const MIN_PASSPHRASE = 12;

const COMMON = /password|passwort|qwert|12345|letmein|welcome|clinic|dermis|abcdef|00000|11111/i;

export function passphraseStrength(text: string): Strength {
  const length = [...text].length;
  if (length === 0)
    return { level: 0, says: `Four or more unrelated words, at least ${MIN_PASSPHRASE} characters` };
  if (length < MIN_PASSPHRASE)
    return { level: 1, says: `${length} of at least ${MIN_PASSPHRASE} characters` };
  if (COMMON.test(text)) return { level: 1, says: "Weak: it holds a word everybody tries first" };
  const different = new Set(text.toLowerCase()).size;
  if (different < 6) return { level: 1, says: "Weak: the same few characters again and again" };
  const words = new Set(
    text
      .toLowerCase()
      .split(/[\s\-_.]+/)
      .filter((w) => w.length > 2),
  ).size;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d\s]/u].filter((k) => k.test(text)).length;
  const score = Math.log2(different) * length * (1 + (kinds - 1) * 0.08) + words * 6;
  if (score < 55) return { level: 2, says: "Fair. One more word makes it good" };
  if (score < 80) return { level: 3, says: "Good" };
  return { level: 4, says: "Strong" };
}
