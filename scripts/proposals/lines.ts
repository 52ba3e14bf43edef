import { toString as plainOf } from 'mdast-util-to-string';
import type { ProposalLine } from '@/lib/plans/rules-proposal-line';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { parseInline } from '@/lib/shared/text/inline';
import { findReferences } from '@/lib/shared/text/references';

/** A line of an outline or of the demo. */
export type TreeLine = { kind: string; text: string; children: TreeLine[] };

/** Where a list stands: its element or team as it begins the addresses of its lines, and how the project writes references. */
export type ListPlace = { address: string; element: string | null; team: string; patterns: ReferencePattern[] };

/** An item or epic as proposals take it, the line it was made of, and whether it is a leaf: among plans, a commitment. */
export type AddressedLine<Line extends TreeLine> = { line: ProposalLine; source: Line; isLeaf: boolean };

/**
 * The items and epics of a list, those inside others too. The id of each is its address: `05D.02#3.0` is the first line inside the fourth
 * of element 05D.02. A label heads the lines that follow it.
 */
export function addressedLines<Line extends TreeLine & { children: Line[] }>(
  list: Line[],
  place: ListPlace,
): AddressedLine<Line>[] {
  return linesWithin(list, { ...place, path: [], above: [] });
}

type Within = ListPlace & { path: number[]; above: string[] };

function linesWithin<Line extends TreeLine & { children: Line[] }>(
  list: Line[],
  within: Within,
): AddressedLine<Line>[] {
  let label: string[] = [];
  return list.flatMap((source, at) => {
    const text = plainText(source.text);
    if (source.kind === 'label') label = [text];
    const here = { ...within, path: [...within.path, at], above: [...within.above, ...label] };
    const own = isSaid(source) ? [addressed(source, text, here)] : [];
    const above = source.kind === 'label' ? here.above : [...here.above, text];
    return [...own, ...linesWithin(source.children, { ...here, above })];
  });
}

function isSaid({ kind }: TreeLine): boolean {
  return kind === 'item' || kind === 'epic';
}

function addressed<Line extends TreeLine & { children: Line[] }>(source: Line, text: string, within: Within) {
  const { address, element, team, patterns, path, above } = within;
  const references = findReferences(source.text, patterns).map(({ key }) => key);
  const kind = source.kind === 'epic' ? ('epic' as const) : ('item' as const);
  const line = { id: `${address}#${path.join('.')}`, kind, text, above: above.join(' '), references, element, team };
  return { line, source, isLeaf: !source.children.some((child) => isSaid(child) || child.kind === 'label') };
}

function plainText(markdown: string): string {
  return plainOf(parseInline(markdown));
}
