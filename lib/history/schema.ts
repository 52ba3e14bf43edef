import { z } from 'zod';
import { richLine } from '@/lib/lines/schema-rich';

/** What was done: to a line, which may also be offered for the highlights (starred), to a plan (decided, undecided), or to the section as a whole. */
const eventKind = z.enum([
  ...(['written', 'changed', 'moved', 'removed', 'starred', 'unstarred'] as const),
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

/** What one person did to the lines of a list in a row, oldest first: a version of its text. */
export const textVersion = z.object({
  id: z.string(),
  /** When it was begun, and when it was done. */
  from: z.iso.datetime({ offset: true }),
  at: z.iso.datetime({ offset: true }),
  by: z.string(),
  events: z.array(historyEvent),
  /** How many lines the text had before. */
  linesBefore: z.int(),
});
export type TextVersion = z.infer<typeof textVersion>;

/** A list of a section or a part of the front matter. */
export const versionsRequest = z.object({ project: z.string(), block: z.uuid('a block is named by its id') });
export type VersionsRequest = z.infer<typeof versionsRequest>;

export const textRequest = versionsRequest.extend({ version: z.uuid('a version is named by its id') });
export type TextRequest = z.infer<typeof textRequest>;

/** A text as it once stood, its lines in document order. */
export const earlierText = z.object({ lines: z.array(richLine) });
export type EarlierText = z.infer<typeof earlierText>;

export const writersRequest = z.object({ project: z.string(), section: z.uuid('a section is named by its id') });
export type WritersRequest = z.infer<typeof writersRequest>;

/** Somebody who writes in a section, and the id of the entry; null for what stands beside the entries. */
export const writer = z.object({ personId: z.string(), name: z.string(), entryId: z.string().nullable() });
export type Writer = z.infer<typeof writer>;
