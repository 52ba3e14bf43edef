import { z } from 'zod';

/** Where a block belongs, as the database names it. */
export const blockPlace = z.enum(['accomplished', 'planned', 'preamble', 'staffing', 'front']);
export type BlockPlace = z.infer<typeof blockPlace>;
