import { countReferences } from '@/lib/report/import/compose/references';
import type { OutlineEntry, OutlineNode, OutlineSection, ReportOutline } from '@/lib/report/schema';
import {
  type BlockRow,
  type EntryRow,
  type LineRow,
  type MonthRows,
  ownerOf,
  type SectionRow,
} from '@/lib/report/store/rows';
import { groupBy } from '@/lib/shared/group';
import { byPosition } from '@/lib/shared/positions';
import type { ReferencePattern } from '@/lib/shared/report-form';

export type MonthHead = { title: string; month: string; references: ReferencePattern[] };

/** The outline of a stored month. A line's number is its place in the outline, from 1: the same content gives the same outline. */
export function outlineOfRows(rows: MonthRows, { title, month, references }: MonthHead): ReportOutline {
  const shelf = shelve(rows);
  const front = shelf
    .blocks(null, 'front')
    .map((block) => ({ heading: block.heading ?? '', nodes: shelf.nodes(block) }));
  const sections = [...rows.sections].sort(byPosition).map((section) => sectionOf(section, shelf));
  return {
    format: 'lunation-report/1',
    kind: 'report',
    title,
    month,
    front,
    sections,
    references: countReferences({ front, sections }, references),
    unplaced: [],
    warnings: [],
  };
}

/** Rows by what they belong to. Nodes are numbered as they are asked for. */
type Shelf = {
  entries: (section: SectionRow) => EntryRow[];
  blocks: (owner: string | null, place: BlockRow['place']) => BlockRow[];
  nodes: (block: BlockRow) => OutlineNode[];
};

function shelve({ entries, blocks, lines }: MonthRows): Shelf {
  const entriesBySection = groupInOrder(entries, ({ sectionId }) => sectionId);
  const blocksByOwner = groupInOrder(blocks, (block) => `${ownerOf(block) ?? ''} ${block.place}`);
  const linesByOwner = groupInOrder(lines, ({ parentId, blockId }) => parentId ?? blockId);
  let number = 0;
  const nodesBelow = (owner: string): OutlineNode[] =>
    (linesByOwner.get(owner) ?? []).map((line) => {
      number += 1;
      return { ...nodeOf(line, number), children: nodesBelow(line.id) };
    });
  const nilOf = (text: string): OutlineNode => {
    number += 1;
    return { kind: 'nil', text, lines: [number, number], children: [] };
  };
  return {
    entries: ({ id }) => entriesBySection.get(id) ?? [],
    blocks: (owner, place) => blocksByOwner.get(`${owner ?? ''} ${place}`) ?? [],
    nodes: ({ id, nil }) => [...(nil === null ? [] : [nilOf(nil)]), ...nodesBelow(id)],
  };
}

function groupInOrder<Row extends { position: string }>(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = groupBy(rows, keyOf);
  for (const group of groups.values()) group.sort(byPosition);
  return groups;
}

function nodeOf({ kind, markdown }: LineRow, number: number): OutlineNode {
  return { kind, text: markdown, lines: [number, number], children: [] };
}

function sectionOf(section: SectionRow, shelf: Shelf): OutlineSection {
  return {
    team: section.heading,
    under: section.under,
    preamble: shelf.blocks(section.id, 'preamble').flatMap(shelf.nodes),
    entries: shelf.entries(section).map((entry) => entryOf(entry, shelf)),
    staffing: shelf
      .blocks(section.id, 'staffing')
      .map((block) => ({ heading: block.heading ?? '', code: block.code, nodes: shelf.nodes(block) })),
  };
}

function entryOf({ id, code, title }: EntryRow, shelf: Shelf): OutlineEntry {
  const [accomplished] = shelf.blocks(id, 'accomplished');
  const [planned] = shelf.blocks(id, 'planned');
  return {
    code,
    title,
    heading: { accomplishments: accomplished?.heading ?? null, plans: planned?.heading ?? null },
    accomplishments: accomplished === undefined ? null : shelf.nodes(accomplished),
    plans: planned === undefined ? null : shelf.nodes(planned),
  };
}
