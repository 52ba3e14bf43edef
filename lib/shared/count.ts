const small = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A count within a sentence: in letters up to twelve, `none` for 0, then in figures. */
export function countWord(count: number): string {
  return small[count] ?? `${count}`;
}

/** A sentence's first letter made a capital. */
export function capitalised(sentence: string): string {
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}

/** Names in a row: `Kessler, Arvane and Halden`. */
export function namesInRow(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
