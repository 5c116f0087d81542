/** Up to two initials by grapheme: first letter of the first word and of the last; scripts without spaces give one. */
export function initials(name: string): string {
  const words = name
    .replace(/^(Dr|Mr|Mrs|Ms|Mx|Prof)\.? /i, "")
    .split(/\s+/)
    .filter((w) => /\p{L}/u.test(w));
  const first = firstGrapheme(words[0] ?? "");
  const last = words.length > 1 ? firstGrapheme(words[words.length - 1] ?? "") : "";
  return (first + last).toLocaleUpperCase();
}

function firstGrapheme(word: string): string {
  const letters = word.replace(/^[^\p{L}]+/u, "");
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(letters))
    return segment;
  return "";
}
