import { z } from 'zod';
import { monthName } from '@/lib/shared/month-name';

/** A milestone with what each month said about when it will be met. Days are written `2017-06-30`. */
export const milestone = z.object({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  /** 1 to 4; null for none. */
  level: z.number().nullable(),
  baseline: z.string().nullable(),
  completed: z.string().nullable(),
  /** One for each month that said something, in their order. */
  forecasts: z.array(z.object({ month: z.string(), forecast: z.string() })),
});
export type Milestone = z.infer<typeof milestone>;

/** The milestones of one WBS element, by its id, as they were known in a month. */
export const elementMilestonesRequest = z.object({
  project: z.string(),
  element: z.uuid('a WBS element is named by its id'),
  month: monthName,
});
export type ElementMilestonesRequest = z.infer<typeof elementMilestonesRequest>;
