import { z } from 'zod';
import { blockPlace } from '@/lib/shared/block-place';
import { groupBy } from '@/lib/shared/group';
import { byPosition, newPositions } from '@/lib/shared/positions';

const placed = z.object({ id: z.string(), position: z.string() });
type Placed = z.infer<typeof placed>;

const oldEntry = placed.extend({ elementId: z.string(), sectionId: z.string() });
type OldEntry = z.infer<typeof oldEntry>;

const oldBlock = placed.extend({
  place: blockPlace,
  sectionId: z.string().nullable(),
  entryId: z.string().nullable(),
  heading: z.string().nullable(),
  code: z.string().nullable(),
});
type OldBlock = z.infer<typeof oldBlock>;

/** What a month is born from: who holds which element in it, and how the month before was built. */
export const parents = z.object({
  teams: z.array(placed.extend({ name: z.string(), under: z.string().nullable() })),
  elements: z.array(placed.extend({ code: z.string().nullable(), title: z.string().nullable(), teamId: z.string() })),
  before: z.object({
    sections: z.array(placed.extend({ teamId: z.string() })),
    entries: z.array(oldEntry),
    blocks: z.array(oldBlock),
  }),
});
type Parents = z.infer<typeof parents>;

export type BornSection = Placed & { teamId: string; heading: string; under: string | null };
export type BornEntry = OldEntry & { code: string | null; title: string | null };
export type BornBlock = Omit<OldBlock, 'id'>;

export type Birth = { sections: BornSection[]; entries: BornEntry[]; blocks: BornBlock[] };

const lists = ['accomplished', 'planned'] as const;

/**
 * The sections, entries and empty lists of a new month: one section for each team that holds an element, one entry for each of its
 * elements, in the order of the month before, under the headings that its report had. `newId` makes ids.
 */
export function bear({ teams, elements, before }: Parents, newId: () => string): Birth {
  const held = groupBy(elements, ({ teamId }) => teamId);
  const holders = inOrder(
    teams.filter(({ id }) => held.has(id)),
    before.sections,
    ({ teamId }) => teamId,
  );
  const positions = newPositions(holders.length);
  const sections = holders.map(({ id, name, under }, at) => ({
    ...{ id: newId(), teamId: id, heading: name, under },
    position: positions[at] ?? '',
  }));
  const entries = sections.flatMap((section) => entriesOf(section, held.get(section.teamId) ?? [], { before, newId }));
  const old = oldBlocksOf(before);
  const blocks = [
    ...before.blocks.filter(({ place }) => place === 'front').map(emptied),
    ...sections.flatMap((section) => staffingOf(section, old)),
    ...entries.flatMap((entry) => lists.map((place) => listOf(entry, place, old))),
  ];
  return { sections, entries, blocks };
}

type Bearing = Pick<Parents, 'before'> & { newId: () => string };

function entriesOf(section: BornSection, elements: Parents['elements'], { before, newId }: Bearing): BornEntry[] {
  const ordered = inOrder(elements, before.entries, ({ elementId }) => elementId);
  const positions = newPositions(ordered.length);
  return ordered.map(({ id, code, title }, at) => ({
    ...{ id: newId(), sectionId: section.id, elementId: id, code, title },
    position: positions[at] ?? '',
  }));
}

/** Things in the order that they had before; those that are new come after, in their own. */
function inOrder<Thing extends Placed, Old extends Placed>(
  things: Thing[],
  old: Old[],
  keyOf: (old: Old) => string,
): Thing[] {
  const places = new Map(old.map((one) => [keyOf(one), one.position]));
  const known = things.filter(({ id }) => places.has(id));
  const placeOf = ({ id }: Thing) => ({ position: places.get(id) ?? '' });
  known.sort((one, other) => byPosition(placeOf(one), placeOf(other)));
  return [...known, ...things.filter(({ id }) => !places.has(id)).sort(byPosition)];
}

type OldBlocks = { byElement: Map<string, OldBlock[]>; staffingByTeam: Map<string, OldBlock[]> };

function oldBlocksOf({ sections, entries, blocks }: Parents['before']): OldBlocks {
  const elementOf = new Map(entries.map(({ id, elementId }) => [id, elementId]));
  const teamOf = new Map(sections.map(({ id, teamId }) => [id, teamId]));
  const isOfSection = ({ place, entryId }: OldBlock) => place === 'staffing' && entryId === null;
  return {
    byElement: groupBy(blocks, ({ entryId }) => elementOf.get(entryId ?? '') ?? ''),
    staffingByTeam: groupBy(blocks.filter(isOfSection), ({ sectionId }) => teamOf.get(sectionId ?? '') ?? ''),
  };
}

/** A list under the heading that it had the month before; without one where it is new. */
function listOf(entry: BornEntry, place: (typeof lists)[number], { byElement }: OldBlocks): BornBlock {
  const old = byElement.get(entry.elementId)?.find((block) => block.place === place);
  const { id: entryId, sectionId, position } = entry;
  return { place, sectionId, entryId, heading: old?.heading ?? null, code: null, position };
}

function staffingOf({ id: sectionId, teamId }: BornSection, { staffingByTeam }: OldBlocks): BornBlock[] {
  return (staffingByTeam.get(teamId) ?? []).map((block) => ({ ...emptied(block), sectionId }));
}

function emptied({ id: _, ...block }: OldBlock): BornBlock {
  return block;
}
