import { z } from 'zod';
import { monthAddress } from '@/lib/months/schema';

/**
 * What a reader would stumble on. `waiting`: plans without an outcome; `blank`: a list with neither lines nor a nil statement; `repeated`:
 * words of the month before; `outside`: a date that is not in the month; `malformed`: a reference; `retitled`: an epic that had another title.
 */
const findingKind = z.enum(['waiting', 'blank', 'repeated', 'outside', 'malformed', 'retitled']);

/** How a malformed reference is put right: the `nth` in its line that reads `raw`, the first being 0, becomes `key`. */
const repair = z.object({ raw: z.string(), nth: z.int32(), key: z.string() });
export type Repair = z.infer<typeof repair>;

/** Something found in a section, as a sentence, and its place: null where it is in no entry, or no single line. */
export const finding = z.object({
  kind: findingKind,
  entryId: z.string().nullable(),
  lineId: z.string().nullable(),
  says: z.string(),
  /** Where a person need only agree, with the version of the line that it is for. */
  repair: repair.extend({ version: z.int32() }).optional(),
});
export type Finding = z.infer<typeof finding>;

/** What is to be settled before a section can be submitted, what is worth a look, and what of that somebody has said to be right. */
export const sectionCheck = z.object({
  blocking: z.array(finding),
  warnings: z.array(finding),
  kept: z.array(finding),
});
export type SectionCheck = z.infer<typeof sectionCheck>;

export const warnedMonth = monthAddress;

/** How many warnings a section has. */
export const warningCount = z.object({ sectionId: z.string(), warnings: z.number().int() });
export type WarningCount = z.infer<typeof warningCount>;

/** A section by its id. */
export const sectionOf = z.object({ project: z.string(), section: z.uuid('a section is named by its id') });
export type SectionOf = z.infer<typeof sectionOf>;

/** `isRight`: whether what a warning says of a line is as it should be, so that it is not said again; false takes that back. */
export const keptWarning = sectionOf.extend({
  line: z.uuid('a line is named by its id'),
  says: z.string().max(1000),
  isRight: z.boolean(),
});
export type KeptWarning = z.infer<typeof keptWarning>;

/** A malformed reference of a line to be put right as its finding says. */
export const repairedReference = sectionOf.extend({
  line: z.uuid('a line is named by its id'),
  version: z.int32(),
  ...repair.shape,
});
export type RepairedReference = z.infer<typeof repairedReference>;
