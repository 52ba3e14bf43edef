import type { Commitment, SheetBlock } from '@/lib/plans/schema';
import type { SectionEntry } from '@/lib/sections/schema';

/** What is done in a section at one place: an entry with its plans and lists, or what stands beside the entries. */
export type SheetPart = {
  /** The entry's code or id; `beside` for what belongs to no entry. */
  key: string;
  code: string | null;
  title: string;
  plans: Commitment[];
  accomplished: SheetBlock | null;
  planned: SheetBlock | null;
  /** Preamble and staffing. */
  others: SheetBlock[];
  elementId: string | null;
  entryId: string | null;
};

type Parts = { entries: SectionEntry[]; plans: Commitment[]; blocks: SheetBlock[] };

/** The parts of a section in their order. Plans of elements that are in no entry of it stand beside the entries. */
export function partsOf({ entries, plans, blocks }: Parts): SheetPart[] {
  const parts = entries.map(({ id, elementId, code, title }) => ({
    ...{ key: code ?? id, code, title: title ?? (code === null ? 'Section' : ''), elementId, entryId: id },
    plans: plans.filter((plan) => plan.elementId === elementId),
    accomplished: blocks.find(({ entryId, place }) => entryId === id && place === 'accomplished') ?? null,
    planned: blocks.find(({ entryId, place }) => entryId === id && place === 'planned') ?? null,
    others: blocks.filter(({ entryId, place }) => entryId === id && place === 'staffing'),
  }));
  const held = new Set(entries.map(({ elementId }) => elementId));
  const beside = {
    ...{ key: 'beside', code: null, title: 'Staffing and others', elementId: null, entryId: null },
    ...{ accomplished: null, planned: null },
    plans: plans.filter(({ elementId }) => !held.has(elementId)),
    others: blocks.filter(({ entryId }) => entryId === null),
  };
  return beside.plans.length + beside.others.length === 0 ? parts : [...parts, beside];
}

/** The lists of a part. */
export function blocksOf({ accomplished, planned, others }: SheetPart): SheetBlock[] {
  return [accomplished, planned, ...others].filter((block) => block !== null);
}

/** The words of a line of a part, or of one of its plans, as they are stored; null where it is not in it, or has none. */
export function wordsOfLine(part: SheetPart, line: string): string | null {
  const lines = [...part.plans, ...blocksOf(part).flatMap((block) => block.lines)];
  const found = lines.find(({ id }) => id === line);
  if (found === undefined || !Array.isArray(found.content)) return null;
  return found.content.map((piece) => (piece.type === 'text' ? piece.text : ' ')).join('');
}

/** How a part stands: how many plans wait for an outcome; else whether it is blank, nil on purpose, or ready. */
export type Standing = { kind: 'waiting'; count: number } | { kind: 'blank' | 'nil' | 'ready' };

/** How many lines a list has now, which may be others than the sheet knows. */
export type CountOf = (block: SheetBlock) => number;

/** The lists of an entry, by its id, of which nothing is said; null names what stands beside the entries. */
export function blankLists(parts: SheetPart[], countOf: CountOf, entry: string | null): SheetBlock[] {
  return parts.filter(({ entryId }) => entryId === entry).flatMap((part) => listsOf(part).filter(isBlank(countOf)));
}

const isBlank = (countOf: CountOf) => (block: SheetBlock) => block.nil === null && countOf(block) === 0;

function listsOf({ accomplished, planned }: SheetPart): SheetBlock[] {
  return [accomplished, planned].filter((block) => block !== null);
}

export function standingOf(part: SheetPart, countOf: CountOf): Standing {
  const count = part.plans.filter(({ outcome }) => outcome === null).length;
  if (count > 0) return { kind: 'waiting', count };
  const lists = listsOf(part);
  if (lists.some(isBlank(countOf))) return { kind: 'blank' };
  return { kind: lists.length > 0 && lists.every(({ nil }) => nil !== null) ? 'nil' : 'ready' };
}
