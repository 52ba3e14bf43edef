import { z } from 'zod';

export const referenceKind = z.enum(['ticket', 'change', 'document', 'milestone', 'url']);
export type ReferenceKind = z.infer<typeof referenceKind>;

/** How a project recognises and links one family of references: `{key}` in `url` stands for the key. */
export const referencePattern = z.object({
  kind: referenceKind,
  prefix: z.string().min(1),
  url: z.string().nullable(),
});
export type ReferencePattern = z.infer<typeof referencePattern>;

/**
 * How a project's report is built: its words for the lists, whether a team's two lists stand one after the other (`by-list`)
 * or under each element (`by-element`), its teams and its references. Learned from the first import, editable afterwards.
 */
export const reportForm = z.object({
  layout: z.enum(['by-list', 'by-element']),
  accomplishments: z.string(),
  plans: z.string(),
  teams: z.array(z.object({ name: z.string(), aliases: z.array(z.string()), under: z.string().nullable() })),
  references: z.array(referencePattern),
});
export type ReportForm = z.infer<typeof reportForm>;
