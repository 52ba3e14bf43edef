/** A stretch of a source that is parsed alone. first: index of its first line; step: how many of its lines stand for one of the source. */
export type Part = { text: string; first: number; step: 1 | 2 };

// The parser's time grows faster than what it is given. A longer document is parsed by its headings, and of a longer paragraph, which
// nobody meant as one, each line is a paragraph of its own.
const longest = { document: 100_000, paragraph: 20_000 };

/** A Markdown source in parts that mean the same alone as together, together again all its lines. */
export function partsOf(source: string): Part[] {
  if (source.length <= longest.paragraph) return [{ text: source, first: 0, step: 1 }];
  const lines = source.split('\n');
  const kinds = kindsOf(lines);
  const byHeadings = source.length > longest.document && !/^ {0,3}\[[^\]\n]+\]:/m.test(source);
  const starts = new Map<number, 1 | 2>([[0, 1]]);
  for (const run of runsOf(lines, kinds)) starts.set(run.from, 2).set(run.to, 1);
  if (byHeadings)
    for (const [at, kind] of kinds.entries()) if (kind === 'heading' && !starts.has(at)) starts.set(at, 1);
  const places = [...starts.keys()].sort((one, other) => one - other);
  return places.map((first, index) => {
    const step = starts.get(first) ?? 1;
    return { text: lines.slice(first, places[index + 1]).join('\n'.repeat(step)), first, step };
  });
}

/** The number of a line in the source, by its number in the part. */
export function lineInSource({ first, step }: Part, line: number): number {
  return first + Math.ceil(line / step);
}

type Kind = 'heading' | 'words' | 'other';

function kindsOf(lines: string[]): Kind[] {
  let fence: string | null = null;
  return lines.map((line): Kind => {
    const sign = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
    const isOutside = fence === null;
    if (sign !== null) fence = fenceAfter(fence, sign);
    if (sign !== null || !isOutside) return 'other';
    if (/^#{1,6}\s/.test(line)) return 'heading';
    return isWords(line) ? 'words' : 'other';
  });
}

/** The fence that is open after a line with a fence's sign. */
function fenceAfter(open: string | null, sign: string): string | null {
  if (open === null) return sign;
  return sign.startsWith(open) ? null : open;
}

/** Whether a line can only be part of a paragraph: no heading, bullet, quotation, row or element, and not indented. */
function isWords(line: string): boolean {
  return /^(?! {4}|\t)\s*[^\s#>|<]/.test(line) && !/^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/.test(line);
}

type Run = { from: number; to: number };

/** Paragraphs that are too long to be one. */
function runsOf(lines: string[], kinds: Kind[]): Run[] {
  const runs: Run[] = [];
  let from = 0;
  while (from < lines.length) {
    let to = from;
    let length = 0;
    for (; kinds[to] === 'words'; to += 1) length += lines[to]?.length ?? 0;
    if (length > longest.paragraph && to > from + 1) runs.push({ from, to });
    from = to + 1;
  }
  return runs;
}
