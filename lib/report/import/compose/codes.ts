import { normalised } from '@/lib/report/import/compose/words';

export type CodeHeading = { code: string; title: string | null };

// A code of a work breakdown structure: parts joined by stops, with a number in every part but perhaps the first.
const segment = '(?:\\p{Lu}{0,3}\\d{1,4}\\p{Lu}{0,2})';
const codePattern = `(?:${segment}|\\p{Lu}{1,5})(?:\\.${segment}){1,7}`;
const coded = new RegExp(`^(?:(?:WBS|CBS|WP)\\s*:?\\s+)?(${codePattern})\\.?(?=$|[\\s:–—-])\\s*[-–—:]?\\s*(.*)$`, 'u');

/** The code and title of a line that heads an element: `02C.05.01 Tools`, `1.04.02.03 – Dome`, `SC.3.2: Guiding`, `02C.05.00`. */
export function readCodeHeading(plain: string): CodeHeading | null {
  const match = coded.exec(plain);
  const code = match?.[1];
  if (code === undefined || isDate(code) || plain.length > 180) return null;
  const title = match?.[2]?.replace(/\s*:$/, '').trim() ?? '';
  if (/^\p{Ll}/u.test(title) || /[.!?;]$/u.test(title)) return null;
  return { code, title: title === '' ? null : title };
}

/**
 * The number of a section before a heading, as text taken from a numbered document has it. `1.2` is a code only where the document
 * repeats it, since a code stands in both lists and a section's number once. `timesOf` says 0 where all headings are numbered.
 */
export function isSectionNumber(code: string, timesOf: (code: string) => number): boolean {
  return /^\d+(?:\.\d+)+$/.test(code) && timesOf(code) < (/^\d+\.\d+$/.test(code) ? 2 : 1);
}

/** A heading without the section's number before it. */
export function withoutNumber(text: string): string {
  return text.replace(/^(?:\d+(?:\.\d+)+\.?|\d+[.)])\s+(?=\P{Ll})/u, '');
}

/** One string for headings that differ in number, capitals, remark in brackets or colon only. */
export const headingKey = normalised;

function isDate(code: string): boolean {
  return (
    /^\d{1,2}\.\d{1,2}\.(?:19|20)?\d{2}$/.test(code) &&
    Number(code.split('.')[1]) <= 12 &&
    /\.(?:19|20)\d{2}$/.test(code)
  );
}
