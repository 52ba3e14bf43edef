import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });

const comment = z.object({ id: z.string(), text: z.string(), by: z.string(), at: instant });

/** What people say about one line: a comment and its answers, oldest first. */
export const thread = z.object({
  /** The id of its first comment. */
  id: z.string(),
  lineId: z.string(),
  blockId: z.string(),
  /** The line's words as they are now. */
  words: z.string(),
  comments: z.array(comment),
  resolved: z.object({ by: z.string(), at: instant }).nullable(),
});
export type Thread = z.infer<typeof thread>;

export const commentedSection = z.object({ project: z.string(), section: z.uuid('a section is named by its id') });
export type CommentedSection = z.infer<typeof commentedSection>;

const text = z.string().trim().min(1, 'a comment says something').max(4_000, 'a comment has at most 4,000 characters');

/** `thread`: the one that it answers; null where it begins one. */
export const newComment = z.object({
  project: z.string(),
  line: z.uuid('a line is named by its id'),
  thread: z.uuid('a thread is named by its id').nullable().default(null),
  text,
});
export type NewComment = z.infer<typeof newComment>;

export const threadEdit = z.object({
  project: z.string(),
  thread: z.uuid('a thread is named by its id'),
  isResolved: z.boolean(),
});
export type ThreadEdit = z.infer<typeof threadEdit>;
