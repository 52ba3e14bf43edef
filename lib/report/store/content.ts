import type { OutlineNode, OutlineSection, OutlineStaffing, ReportOutline } from '@/lib/report/schema';
import type { BlockRow, EntryRow, LineRow, MonthRows, SectionRow } from '@/lib/report/store/rows';
import type { ElementEntry } from '@/lib/report/store/sections';
import { groupBy } from '@/lib/shared/group';

/** A document by teams and elements; see sections.ts. */
export type Content = {
  front: ReportOutline['front'];
  sections: { teamId: string; section: OutlineSection; entries: ElementEntry[] }[];
};

type Ids = { stored: MonthRows; teamNow: (section: SectionRow) => string; newId: () => string };

/**
 * The rows that a document makes, with the ids of stored rows that say the same: a team's section, an element's entry, the block of a
 * place. Lines have new ids, to be aligned. Positions are those of the stored rows, empty for new ones; rows are in document order.
 */
export function rowsOfContent({ front, sections }: Content, { stored, teamNow, newId }: Ids): MonthRows {
  const rows: MonthRows = { sections: [], entries: [], blocks: [], lines: [] };
  const sectionOfTeam = new Map(stored.sections.map((section) => [teamNow(section), section]));
  const entryOfElement = new Map(stored.entries.map((entry) => [`${entry.sectionId} ${entry.elementId}`, entry]));
  const drafts: Draft[] = front.map(({ heading, nodes }) => ({ ...nowhere, place: 'front', heading, nodes }));
  for (const { teamId, section, entries } of sections) {
    const old = sectionOfTeam.get(teamId);
    const { team: heading, under } = section;
    const own = { id: old?.id ?? newId(), teamId, heading, under, position: old?.position ?? '' };
    rows.sections.push(own);
    const entryRows = entries.map(({ elementId, entry: { code, title } }): EntryRow => {
      const entry = entryOfElement.get(`${own.id} ${elementId}`);
      return { id: entry?.id ?? newId(), sectionId: own.id, elementId, code, title, position: entry?.position ?? '' };
    });
    rows.entries.push(...entryRows);
    drafts.push(...draftsOf({ section, sectionId: own.id, entries, entryRows }));
  }
  for (const { nodes, ...block } of matchBlocks(drafts, stored.blocks, newId)) {
    rows.blocks.push(block);
    addLines(rows.lines, nodes, { blockId: block.id, parentId: null, newId });
  }
  return rows;
}

type Draft = Omit<BlockRow, 'id' | 'position' | 'nil'> & { nodes: OutlineNode[] };
const nowhere = { sectionId: null, entryId: null, code: null };

type Parts = { section: OutlineSection; sectionId: string; entries: ElementEntry[]; entryRows: EntryRow[] };

function draftsOf({ section, sectionId, entries, entryRows }: Parts): Draft[] {
  const base = { ...nowhere, sectionId };
  const preamble: Draft[] =
    section.preamble.length === 0 ? [] : [{ ...base, place: 'preamble', heading: null, nodes: section.preamble }];
  const lists = entries.flatMap(({ entry: { heading, accomplishments, plans } }, at): Draft[] => {
    const own = { ...base, entryId: entryRows[at]?.id ?? null };
    const done: Draft = {
      ...own,
      place: 'accomplished',
      heading: heading.accomplishments,
      nodes: accomplishments ?? [],
    };
    const planned: Draft = { ...own, place: 'planned', heading: heading.plans, nodes: plans ?? [] };
    return [...(accomplishments === null ? [] : [done]), ...(plans === null ? [] : [planned])];
  });
  const entryOf = ({ code }: OutlineStaffing) =>
    entryRows.find((row) => code !== null && row.code === code)?.id ?? null;
  const staffing = section.staffing.map(
    (one): Draft => ({
      ...base,
      place: 'staffing',
      entryId: entryOf(one),
      heading: one.heading,
      code: one.code,
      nodes: one.nodes,
    }),
  );
  return [...preamble, ...lists, ...staffing];
}

/** Blocks are the same by where they belong; among those of the front matter and of staffing by heading, else by order. */
function matchBlocks(
  drafts: Draft[],
  stored: BlockRow[],
  newId: () => string,
): (BlockRow & { nodes: OutlineNode[] })[] {
  const found = new Map<Draft, BlockRow>();
  for (const keyOf of [exactKey, looseKey]) {
    const taken = new Set(found.values());
    const free = groupBy(
      stored.filter((block) => !taken.has(block)),
      keyOf,
    );
    for (const draft of drafts) {
      const block = found.has(draft) ? undefined : free.get(keyOf(draft))?.shift();
      if (block !== undefined) found.set(draft, block);
    }
  }
  return drafts.map((draft) => {
    const old = found.get(draft);
    return { ...withNil(draft), id: old?.id ?? newId(), position: old?.position ?? '' };
  });
}

type Belonging = Pick<BlockRow, 'place' | 'sectionId' | 'entryId' | 'code' | 'heading'>;

function exactKey(block: Belonging): string {
  return isNamed(block) ? JSON.stringify([looseKey(block), block.heading]) : looseKey(block);
}

function looseKey(block: Belonging): string {
  const { place, sectionId, entryId, code } = block;
  return JSON.stringify(isNamed(block) ? [place, sectionId, code] : [place, sectionId, entryId]);
}

function isNamed({ place }: Belonging): boolean {
  return place === 'front' || place === 'staffing';
}

/** A nil statement that stands alone is the block's own. */
function withNil(draft: Draft): Omit<BlockRow, 'id' | 'position'> & { nodes: OutlineNode[] } {
  const [only, ...others] = draft.nodes;
  const isNil = only?.kind === 'nil' && others.length === 0 && only.children.length === 0;
  return isNil ? { ...draft, nil: only.text, nodes: [] } : { ...draft, nil: null };
}

type Below = { blockId: string; parentId: string | null; newId: () => string };

function addLines(lines: LineRow[], nodes: OutlineNode[], { blockId, parentId, newId }: Below): void {
  for (const { kind, text, children } of nodes) {
    const id = newId();
    lines.push({ id, blockId, parentId, position: '', kind, markdown: text });
    addLines(lines, children, { blockId, parentId: id, newId });
  }
}
