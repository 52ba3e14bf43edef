export type CodeHeading = { code: string; title: string | null };

// A code of a work breakdown structure: parts joined by stops, with a number in every part but perhaps the first.
const segment = '(?:\\p{Lu}{0,3}\\d{1,4}\\p{Lu}{0,2})';
const codePattern = `(?:${segment}|\\p{Lu}{1,5})(?:\\.${segment}){1,7}`;
// Work packages are counted under a word of their own, which belongs to the code.
const packagePattern = '(?:WP|AP|LT|PT|ZP|РП|Work [Pp]ackage|Arbeitspaket|Task) ?\\d{1,3}(?:\\.\\d{1,3}){0,5}';
const coded = new RegExp(
  `^(?:(?:WBS|CBS)\\s*:?\\s+)?(${packagePattern}|${codePattern})\\.?(?=$|[\\s:–—-])\\s*[-–—:]?\\s*(.*)$`,
  'u',
);

/** The code and title of a line that heads an element: `02C.05.01 Tools`, `1.04.02.03 – Dome`, `SC.3.2: Guiding`, `WP 1.2 Wafers`, `02C.05.00`. */
export function readCodeHeading(plain: string): CodeHeading | null {
  const match = coded.exec(plain);
  const code = match?.[1];
  if (code === undefined || isDate(code) || plain.length > 180) return null;
  const title = match?.[2]?.replace(/\s*:$/, '').trim() ?? '';
  if (/^\p{Ll}/u.test(title) || /[.!?;]$/u.test(title)) return null;
  return { code, title: title === '' ? null : title };
}

const hyphenated = /^(\p{Lu}{1,4}(?:-\d{1,3}){2,})(?=$|[\s:–—])\s*[–—:]?\s*(.*)$/u;

/** As `readCodeHeading`, of a code whose parts are joined by hyphens, as milestones are named too: `A-3-2 Fibre cable`. */
export function readHyphenCode(plain: string): CodeHeading | null {
  const [, code, title = ''] = hyphenated.exec(plain) ?? [];
  if (code === undefined || plain.length > 180 || /^\p{Ll}/u.test(title) || /[.!?;]$/u.test(title)) return null;
  return { code, title: title === '' ? null : title };
}

/**
 * Where headings have numbers of sections, as text taken from a numbered document has them: such a number follows from the one before
 * it, and has no zero in front. `2.0` counts as `2`.
 */
export function sectionNumbersIn(plains: string[]): Set<number> {
  const found = new Set<number>();
  let last: number[] = [];
  plains.forEach((plain, at) => {
    const written = /^(\d{1,3}(?:\.\d{1,3})*)[.)]?\s+\P{Ll}/u.exec(plain)?.[1]?.split('.');
    if (written === undefined || written.some((part) => /^0./.test(part))) return;
    const number = written.map(Number);
    if (number.length > 1 && number.at(-1) === 0) number.pop();
    if (!follows(last, number)) return;
    found.add(at);
    last = number;
  });
  return found;
}

/** `2.1` follows `2` and `2.0.4`, `2` follows `1.4`. */
function follows(last: number[], number: number[]): boolean {
  const depth = number.length - 1;
  const [own = 0, before] = [number[depth], last[depth]];
  if (!number.slice(0, depth).every((part, at) => part === last[at])) return false;
  return before === undefined ? own <= 1 : own === before + 1;
}

/** A heading without the section's number before it. */
export function withoutNumber(text: string): string {
  return text.replace(/^(?:\d+(?:\.\d+)+\.?|\d+[.)])\s+(?=\P{Ll})/u, '');
}

function isDate(code: string): boolean {
  return (
    /^\d{1,2}\.\d{1,2}\.(?:19|20)?\d{2}$/.test(code) &&
    Number(code.split('.')[1]) <= 12 &&
    /\.(?:19|20)\d{2}$/.test(code)
  );
}
