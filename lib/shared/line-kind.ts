import { z } from 'zod';

/** What a line of a report is; see docs/glossary.md. */
export const nodeKind = z.enum(['item', 'label', 'epic', 'prose', 'table', 'figure', 'code', 'nil']);
export type NodeKind = z.infer<typeof nodeKind>;
