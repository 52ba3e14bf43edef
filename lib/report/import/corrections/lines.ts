import { readCodeHeading } from '@/lib/report/import/compose/codes';
import type { ListName } from '@/lib/report/import/compose/role';
import { nodesOf, withNodes } from '@/lib/report/nodes';
import type { OutlineEntry, OutlineNode, OutlineSection, ReportOutline } from '@/lib/report/schema';
import type { LineKind } from '@/lib/shared/line-kind';
import { canonicalInline } from '@/lib/shared/text/inline';

type Move = { line: number; team: string; element: string | null; list: ListName };
type Edit = (nodes: OutlineNode[]) => OutlineNode[];

/** Says anew what kind of line the line is. Null where no line begins there. */
export function markLine(outline: ReportOutline, { line, as }: { line: number; as: LineKind }): ReportOutline | null {
  const meant = nodeAt(outline, line);
  if (meant === null) return null;
  const mark: Edit = (nodes) =>
    nodes.map((node) => (node === meant ? { ...node, kind: as } : { ...node, children: mark(node.children) }));
  return withNodes(outline, mark);
}

/**
 * Moves a line, with what is nested in it, to the place by source line in another list; an element the team lacks is made. A line that
 * was unplaced becomes an item. Null where there is no such line or no such team.
 */
export function moveLine(outline: ReportOutline, move: Move): ReportOutline | null {
  const held = nodeAt(outline, move.line);
  const unplaced = held === null ? outline.unplaced.find(({ line }) => line === move.line) : undefined;
  const node = held ?? (unplaced === undefined ? null : itemOf(unplaced));
  if (node === null || !outline.sections.some(({ team }) => team === move.team)) return null;
  const take: Edit = (nodes) =>
    nodes.filter((one) => one !== held).map((one) => ({ ...one, children: take(one.children) }));
  const without = withNodes(outline, take);
  const at = without.sections.findIndex(({ team }) => team === move.team);
  const sections = without.sections.map((section, index) => (index === at ? withLine(section, move, node) : section));
  const front = without.front.filter(({ heading, nodes }) => heading !== '' || nodes.length > 0);
  return { ...without, front, sections, unplaced: outline.unplaced.filter((one) => one !== unplaced) };
}

function itemOf({ line, text }: { line: number; text: string }): OutlineNode {
  return {
    kind: 'item',
    text: canonicalInline(text.replace(/^[-*•]\s+/, '')) || text,
    lines: [line, line],
    children: [],
  };
}

function nodeAt(outline: ReportOutline, line: number): OutlineNode | null {
  return nodesOf(outline).find(({ lines }) => lines[0] === line) ?? null;
}

function withLine(section: OutlineSection, { element, list }: Move, node: OutlineNode): OutlineSection {
  const at = section.entries.findIndex(({ code, title }) => (code ?? title) === element);
  const entry = section.entries[at] ?? newEntry(element);
  const nodes = entry[list] ?? [];
  const next = nodes.findIndex(({ lines }) => lines[0] > node.lines[0]);
  const filled: OutlineEntry = { ...entry, [list]: nodes.toSpliced(next === -1 ? nodes.length : next, 0, node) };
  if (at !== -1) return { ...section, entries: section.entries.with(at, filled) };
  return { ...section, entries: element === null ? [filled, ...section.entries] : [...section.entries, filled] };
}

function newEntry(element: string | null): OutlineEntry {
  const heading = { accomplishments: null, plans: null };
  const code = element === null ? null : (readCodeHeading(element)?.code ?? null);
  return { code, title: code === null ? element : null, heading, accomplishments: null, plans: null };
}
