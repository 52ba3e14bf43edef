import { z } from 'zod';
import { blockPlace } from '@/lib/shared/block-place';
import { lineKind } from '@/lib/shared/line-kind';

export const sectionRow = z.object({
  id: z.string(),
  teamId: z.string(),
  heading: z.string(),
  under: z.string().nullable(),
  position: z.string(),
});
export type SectionRow = z.infer<typeof sectionRow>;

export const entryRow = z.object({
  id: z.string(),
  sectionId: z.string(),
  elementId: z.string(),
  code: z.string().nullable(),
  title: z.string().nullable(),
  position: z.string(),
});
export type EntryRow = z.infer<typeof entryRow>;

export const blockRow = z.object({
  id: z.string(),
  place: blockPlace,
  sectionId: z.string().nullable(),
  entryId: z.string().nullable(),
  heading: z.string().nullable(),
  code: z.string().nullable(),
  nil: z.string().nullable(),
  position: z.string(),
});
export type BlockRow = z.infer<typeof blockRow>;

/** What blocks stand in order in: an entry, a section, or null for the month. Staffing stands in its section, also that of an entry. */
export function ownerOf({ place, sectionId, entryId }: BlockRow): string | null {
  return place === 'staffing' ? sectionId : (entryId ?? sectionId);
}

export const lineRow = z.object({
  id: z.string(),
  blockId: z.string(),
  parentId: z.string().nullable(),
  position: z.string(),
  kind: lineKind,
  markdown: z.string(),
});
export type LineRow = z.infer<typeof lineRow>;

/** Rows of which a month has many are read as lists, which take half as long as records. */
const blockColumns = z
  .tuple([
    blockRow.shape.id,
    blockRow.shape.place,
    blockRow.shape.sectionId,
    blockRow.shape.entryId,
    blockRow.shape.heading,
    blockRow.shape.code,
    blockRow.shape.nil,
    blockRow.shape.position,
  ])
  .transform(([id, place, sectionId, entryId, heading, code, nil, position]) => ({
    id,
    place,
    sectionId,
    entryId,
    heading,
    code,
    nil,
    position,
  }));
const lineColumns = z
  .tuple([
    lineRow.shape.id,
    lineRow.shape.blockId,
    lineRow.shape.parentId,
    lineRow.shape.position,
    lineRow.shape.kind,
    lineRow.shape.markdown,
  ])
  .transform(([id, blockId, parentId, position, kind, markdown]) => ({
    id,
    blockId,
    parentId,
    position,
    kind,
    markdown,
  }));

/** All that a month's report says, as it is stored; in no particular order. */
export const monthRows = z.object({
  sections: z.array(sectionRow),
  entries: z.array(entryRow),
  blocks: z.array(blockColumns),
  lines: z.array(lineColumns),
});
export type MonthRows = z.infer<typeof monthRows>;
