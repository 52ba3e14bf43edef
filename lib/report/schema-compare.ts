import { z } from 'zod';
import { reportRequest } from '@/lib/report/schema-requests';
import { monthName } from '@/lib/shared/month-name';

/** A report, and what it is compared with: that month's, or that version of the same month; left out, the report of the month before. */
export const compareRequest = reportRequest.extend({
  withMonth: monthName.optional(),
  withVersion: z.coerce.number().int().min(1).optional(),
});
export type CompareRequest = z.infer<typeof compareRequest>;

const wordChange = z.object({ kind: z.enum(['same', 'added', 'removed']), words: z.string() });

/** A line of the one report, of the other, or of both: the same word for word, or changed; a heading that both have is just that. `depth`: how many lines it stands beneath. */
const comparedLine = z.object({
  kind: z.enum(['same', 'changed', 'new', 'gone', 'heading']),
  depth: z.number().int(),
  words: z.array(wordChange),
});
export type ComparedLine = z.infer<typeof comparedLine>;

const comparedList = z.object({ title: z.string(), lines: z.array(comparedLine) });
const comparedEntry = z.object({ name: z.string(), lists: z.array(comparedList) });
const comparedSection = z.object({ name: z.string(), entries: z.array(comparedEntry) });
export type ComparedEntry = z.infer<typeof comparedEntry>;
export type ComparedSection = z.infer<typeof comparedSection>;

/** Which report this is: the number of its published version; null for a draft. */
const side = z.object({ month: monthName, version: z.number().int().nullable() });
export type ComparedSide = z.infer<typeof side>;

/** What became of the older report in the newer one: its front matter, then section by section, with how many lines are of each kind. */
export const comparison = z.object({
  newer: side,
  older: side,
  counts: z.object({
    same: z.number().int(),
    changed: z.number().int(),
    new: z.number().int(),
    gone: z.number().int(),
  }),
  sections: z.array(comparedSection),
});
export type Comparison = z.infer<typeof comparison>;
