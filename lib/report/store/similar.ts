/** How alike two texts are by their words, from 0 to 1: shared words over all (the Sørensen–Dice coefficient). */
export function similarity(one: Set<string>, other: Set<string>): number {
  if (one.size + other.size === 0) return 0;
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}

/** The words and numbers of a text, without capitals. */
export function wordsOf(text: string): Set<string> {
  return new Set(text.toLocaleLowerCase('en').match(/[\p{L}\p{M}\p{N}]+/gu));
}
