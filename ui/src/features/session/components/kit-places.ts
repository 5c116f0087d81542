/** Which two words of the kit are asked back: two different places, in order. */
const WORDS = 12;

export function twoPlaces(random: () => number): [number, number] {
  const first = 1 + Math.floor(random() * (WORDS - 1));
  const second = first + 1 + Math.floor(random() * (WORDS - first));
  return [first, second];
}

/** The words as typed, pasted or scanned, in lower case; numbers and marks between them do not count. */
export function kitWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}

/** What the line under the words says while they are typed. */
export function kitWordsSay(text: string): string {
  const count = kitWords(text).length;
  if (count === 0) return "Type them in order, paste them, or scan the code on the page";
  if (count < WORDS) return `${count} of ${WORDS} words`;
  return count === WORDS ? "12 words" : `${count} words: ${count - WORDS} too many`;
}

export function areKitWordsComplete(text: string): boolean {
  return kitWords(text).length === WORDS;
}
