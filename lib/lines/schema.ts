import { z } from 'zod';
import { richLine } from '@/lib/lines/schema-rich';
import { lineKind } from '@/lib/shared/line-kind';

const id = z.uuid('a line is named by its id');
const version = z.int32();

const position = z
  .string()
  .max(500)
  .regex(/^[A-Za-z][0-9A-Za-z]+$/, 'a position is a fractional index, such as "a0"');

/** Characters of a line, as it is written and as it is stored. */
export const longestLine = 20_000;

/** A line as people write it: inline Markdown; block Markdown for table, figure and code. */
export const writtenLine = z.object({
  /** Made by whoever writes the line first. */
  id,
  parentId: id.nullable(),
  /** Fractional index among the lines of the same parent. */
  position,
  kind: lineKind,
  markdown: z.string().min(1, 'a line says something').max(longestLine, 'a line has at most 20,000 characters'),
  /** Offered for the front matter's highlights. */
  starred: z.boolean(),
});
export type WrittenLine = z.infer<typeof writtenLine>;

/**
 * A line as it stands, see `version` in docs/data.md. What is stored is read whatever it is: imports bring longer lines, and one that
 * others hang beneath may say nothing yet.
 */
export const line = writtenLine.extend({ position: z.string(), markdown: z.string(), version });
export type Line = z.infer<typeof line>;

/** The text of one list: the nil statement where that is all it says, and its lines in no particular order. */
export const blockText = z.object({ id: z.string(), nil: z.string().nullable(), lines: z.array(line) });
export type BlockText = z.infer<typeof blockText>;

/** A line as it is edited in a browser, with its place and version. */
export const editedLine = richLine.and(z.object({ position, version }));
export type EditedLine = z.infer<typeof editedLine>;

/** The text of one list as it is edited, its lines in document order. */
export const editedText = z.object({ id: z.string(), nil: z.string().nullable(), lines: z.array(editedLine) });
export type EditedText = z.infer<typeof editedText>;

/** A line may come as Markdown, or as rich text. */
const writing = z.union([writtenLine, richLine.and(z.object({ position }))]);
export type Writing = z.infer<typeof writing>;

/** `base`: the version that the change was made from; null for a line that is new. */
export const linesEdit = z
  .object({
    project: z.string(),
    block: z.uuid('a block is named by its id'),
    /** The person who wrote it: it is refused where somebody else is signed in by now. */
    writer: z.uuid('a person is named by an id').optional(),
    puts: z.array(writing.and(z.object({ base: version.nullable() }))).max(2_000),
    removals: z.array(z.object({ id, base: version })).max(2_000),
  })
  .refine(saysOneThing, 'an edit puts or removes a line once')
  .refine(hangsOnWhatStays, 'a line hangs beneath one that stays');
export type LinesEdit = z.infer<typeof linesEdit>;

type Edit = { puts: { id: string; parentId: string | null }[]; removals: { id: string }[] };

function saysOneThing({ puts, removals }: Edit): boolean {
  return new Set([...puts, ...removals].map(({ id }) => id)).size === puts.length + removals.length;
}

function hangsOnWhatStays({ puts, removals }: Edit): boolean {
  const gone = new Set(removals.map(({ id }) => id));
  return puts.every(({ parentId }) => parentId === null || !gone.has(parentId));
}

/** All lines of the list with their versions now, those of others among them. */
export const savedLines = z.object({ lines: z.array(z.object({ id, version })) });
export type SavedLines = z.infer<typeof savedLines>;

/** What a list says where nothing was done or is planned: null takes the statement back. */
export const nilEdit = z.object({
  project: z.string(),
  block: z.uuid('a block is named by its id'),
  nil: z.string().trim().min(1, 'a nil statement says something').max(300).nullable(),
});
export type NilEdit = z.infer<typeof nilEdit>;
