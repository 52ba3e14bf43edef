import { z } from 'zod';
import { lineKind } from '@/lib/shared/line-kind';

// More than a line holds, so that nobody keeps the server busy with one.
const words = z.string().max(20_000, 'a line has at most 20,000 characters');
const most = 2_000;

const mark = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['bold', 'italic', 'code', 'strike']) }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: words, title: words.nullable() }) }),
]);
export type RichMark = z.infer<typeof mark>;

const marks = z.array(mark).max(8);

/** Inline text as ProseMirror writes it in JSON; no mark is an empty list. */
export const richInline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: words.min(1), marks }),
  z.object({ type: z.literal('hardBreak'), marks }),
  z.object({
    type: z.literal('image'),
    attrs: z.object({ url: words, alternative: words, title: words.nullable() }),
    marks,
  }),
]);
export type RichInline = z.infer<typeof richInline>;

/** A table: its first row is the head; every row has as many cells as `align` says. */
const richTable = z.object({
  align: z.array(z.enum(['left', 'center', 'right']).nullable()).max(most),
  rows: z
    .array(z.array(z.array(richInline).max(most)).max(most))
    .min(1)
    .max(most),
});
export type RichTable = z.infer<typeof richTable>;

/** A figure: `figures/<id>` or an address elsewhere; the alternative text is null where an import brought none. */
const richFigure = z.object({ url: words, caption: words, alternative: words.nullable() });

const richCode = z.object({ text: words, language: words.nullable() });

const place = { id: z.uuid(), parentId: z.uuid().nullable(), starred: z.boolean() };

/** A line whose content is inline text. */
const textKind = lineKind.exclude(['table', 'figure', 'code']);
export type TextKind = z.infer<typeof textKind>;

/** A line as it is edited. A text is a list of them in document order, parents before their children, at most five deep. */
export const richLine = z.discriminatedUnion('kind', [
  z.object({ ...place, kind: textKind, content: z.array(richInline).max(most) }),
  z.object({ ...place, kind: z.literal('table'), content: richTable }),
  z.object({ ...place, kind: z.literal('figure'), content: richFigure }),
  z.object({ ...place, kind: z.literal('code'), content: richCode }),
]);
export type RichLine = z.infer<typeof richLine>;
