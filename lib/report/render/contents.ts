import type { Heading, ReportDocument } from '@/lib/report/document';

export type ContentsEntry = {
  heading: Heading;
  /** 1 for the outermost, never skipping a level on the way down. */
  level: number;
};

/** The lines of the contents: all headings but those of lists and staffing, and each element of a team once. */
export function listContents(document: ReportDocument): ContentsEntry[] {
  const headings = document.blocks.filter((block): block is Heading => block.kind === 'heading');
  const listed = new Set(listedHeadings(headings));
  const open: Heading[] = [];
  return headings
    .filter((heading) => listed.has(heading))
    .map((heading) => {
      while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
      open.push(heading);
      return { heading, level: open.length };
    });
}

function listedHeadings(headings: Heading[]): Heading[] {
  let elements = new Set<string>();
  return headings.filter(({ role, code, text }) => {
    if (role === 'team') elements = new Set();
    if (role === 'accomplishments' || role === 'plans' || role === 'staffing') return false;
    if (role !== 'entry') return true;
    const element = code ?? text;
    const isFirst = !elements.has(element);
    elements.add(element);
    return isFirst;
  });
}
