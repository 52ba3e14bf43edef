import { z } from 'zod';
import { monthName } from '@/lib/shared/month-name';

export const monthAddress = z.object({ project: z.string(), month: monthName });
export type MonthAddress = z.infer<typeof monthAddress>;

/** A month that was opened: the day it is due, and how many sections and entries wait for their teams. */
export const openedMonth = z.object({
  month: monthName,
  due: z.string(),
  sections: z.number().int(),
  entries: z.number().int(),
});
export type OpenedMonth = z.infer<typeof openedMonth>;
