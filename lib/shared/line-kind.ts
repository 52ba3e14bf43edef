import { z } from 'zod';

/** What a line of a report is; see docs/glossary.md. */
export const lineKind = z.enum(['item', 'label', 'epic', 'prose', 'table', 'figure', 'code', 'nil']);
export type LineKind = z.infer<typeof lineKind>;
