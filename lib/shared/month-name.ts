import { z } from 'zod';

/** A month as addresses and files write it. It stands apart from months.ts, which pages send to browsers without zod. */
export const monthName = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month is written 2017-03');
