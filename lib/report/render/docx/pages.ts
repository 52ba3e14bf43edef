import type { IStylesOptions, PageNumberEstimator } from 'docx';
import { page } from '@/lib/report/render/docx/look';
import { blocksOf, type PageBlock } from '@/lib/report/render/docx/pages-blocks';
import { styleMetrics } from '@/lib/report/render/docx/pages-metrics';
import { elementsOf } from '@/lib/report/render/docx/pages-xml';

/**
 * Says on which page each bookmark will stand, so that the contents have page numbers before Word has laid the document out. It
 * follows the fonts' own widths, spacing, headings that stay with their text, and lines that do not stand alone; Word and others may
 * set a page differently by a line, and bring the field up to date when asked.
 */
export function pageEstimator(styles: IStylesOptions): PageNumberEstimator {
  return (body) => {
    const [root] = elementsOf(body);
    const blocks = blocksOf(root?.children ?? [], styleMetrics(styles));
    const pages = pagesOf(blocks);
    const bookmarks = blocks.flatMap(({ bookmarks: names }, index) =>
      names.map((name): [string, string] => [name, String(pages[index] ?? 1)]),
    );
    return { bookmarks: new Map(bookmarks), pageCount: pages.at(-1) ?? 1 };
  };
}

/** Height of the text on a page. */
const room = page.height - page.margin.top - page.margin.bottom;

/** `gap`: what the block before asks for below it; of two gaps between blocks Word takes the larger. */
type Place = { page: number; used: number; gap: number };

/** The page on which each block begins. */
function pagesOf(blocks: PageBlock[]): number[] {
  const place: Place = { page: 1, used: 0, gap: 0 };
  return blocks.map((block, index) => {
    const isFull = place.used + neededAt(blocks, index, place.gap) > room;
    if (place.used > 0 && (isFull || block.breaks === 'before')) turn(place);
    if (place.used > 0 || isAfterBreak(blocks, index)) place.used += Math.max(place.gap, block.before);
    const begins = place.page;
    fill(place, block);
    if (block.breaks === 'after') turn(place);
    return begins;
  });
}

/** Only where the break was asked for is there a gap above the first line of a page. */
function isAfterBreak(blocks: PageBlock[], index: number): boolean {
  return blocks[index]?.breaks === 'before' || blocks[index - 1]?.breaks === 'after';
}

/** What must stand on one page with the start of a block: headings, what they head, and no line alone. */
function neededAt(blocks: PageBlock[], index: number, gapBefore: number): number {
  let needed = 0;
  let gap = gapBefore;
  for (const { before, after, lines, keepNext } of blocks.slice(index)) {
    needed += Math.max(gap, before);
    if (!keepNext) return needed + sum(lines.slice(0, lines.length <= 3 ? 3 : 2));
    needed += sum(lines);
    gap = after;
  }
  return needed;
}

function fill(place: Place, { lines, after }: PageBlock): void {
  lines.forEach((line, index) => {
    const isLastButOne = index === lines.length - 2 && lines.length > 3;
    const needed = isLastButOne ? line + (lines[index + 1] ?? 0) : line;
    if (place.used > 0 && place.used + needed > room) turn(place);
    place.used += line;
  });
  place.gap = after;
}

function turn(place: Place): void {
  place.page += 1;
  place.used = 0;
  place.gap = 0;
}

function sum(lengths: number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}
