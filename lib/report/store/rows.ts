import { z } from 'zod';
import { nodeKind } from '@/lib/report/schema';

/** Where a block belongs, as the database names it. */
export const blockPlace = z.enum(['accomplished', 'planned', 'preamble', 'staffing', 'front']);

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

export const lineRow = z.object({
  id: z.string(),
  blockId: z.string(),
  parentId: z.string().nullable(),
  position: z.string(),
  kind: nodeKind,
  markdown: z.string(),
});
export type LineRow = z.infer<typeof lineRow>;

/** All that a month's report says, as it is stored; in no particular order. */
export const monthRows = z.object({
  sections: z.array(sectionRow),
  entries: z.array(entryRow),
  blocks: z.array(blockRow),
  lines: z.array(lineRow),
});
export type MonthRows = z.infer<typeof monthRows>;
