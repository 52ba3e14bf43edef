import { z } from 'zod';
import { richLine } from '@/lib/lines/schema-rich';

/** What was done: to a line (written, changed, moved, removed), to a plan (decided, undecided), or to the section as a whole. */
const eventKind = z.enum([
  ...(['written', 'changed', 'moved', 'removed'] as const),
  ...(['decided', 'undecided'] as const),
  ...(['submitted', 'withdrawn', 'returned', 'accepted'] as const),
]);

/** Words in a row that were kept, added or removed. */
const wordChange = z.object({ kind: z.enum(['same', 'added', 'removed']), words: z.string() });

/** Something that somebody did, or did to one line in a row. */
export const historyEvent = z.object({
  id: z.string(),
  kind: eventKind,
  /** When it was done, the last time of several. */
  at: z.iso.datetime({ offset: true }),
  by: z.string(),
  words: z.array(wordChange),
  /** The line as it was before, and the list that it is in, where it can be had back. */
  was: z.object({ blockId: z.string(), line: richLine }).nullable(),
  /** What was decided, or said with a return. */
  note: z.string().nullable(),
});
export type HistoryEvent = z.infer<typeof historyEvent>;

/** An entry of a section by its id; null for what stands beside the entries. */
export const historyRequest = z.object({
  project: z.string(),
  section: z.uuid('a section is named by its id'),
  entry: z.uuid('an entry is named by its id').nullable().default(null),
});
export type HistoryRequest = z.infer<typeof historyRequest>;

export const writersRequest = z.object({ project: z.string(), section: z.uuid('a section is named by its id') });
export type WritersRequest = z.infer<typeof writersRequest>;

/** Somebody who writes in a section, and the id of the entry; null for what stands beside the entries. */
export const writer = z.object({ personId: z.string(), name: z.string(), entryId: z.string().nullable() });
export type Writer = z.infer<typeof writer>;
