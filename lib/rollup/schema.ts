import { z } from 'zod';
import { monthAddress } from '@/lib/months/schema';
import { sectionMark } from '@/lib/sections/schema';
import { monthName } from '@/lib/shared/month-name';

export const boardAddress = monthAddress;
export type BoardAddress = z.infer<typeof boardAddress>;

/** How many plans of each state there are; `open` wait for an outcome. */
const planCounts = z.object({
  done: z.number().int(),
  partly: z.number().int(),
  carried: z.number().int(),
  dropped: z.number().int(),
  open: z.number().int(),
});

export const boardSection = sectionMark.extend({
  /** The code above all of the section's elements, `05D.04`; null where there is none. */
  code: z.string().nullable(),
  plans: planCounts,
  /** Plans that had been carried twice or more before. */
  carriedTwice: z.number().int(),
  /** Who wrote there last, and when; what a machine wrote does not count. */
  activity: z.object({ at: z.iso.datetime({ offset: true }), by: z.string() }).nullable(),
});

/** A month as its manager follows it: each team's section with the plans of the month before. */
export const board = z.object({
  month: monthName,
  due: z.string(),
  isFrozen: z.boolean(),
  /** The day that it is for the project. */
  today: z.string(),
  /** In which the project's days begin and end. */
  timezone: z.string(),
  sections: z.array(boardSection),
});
export type Board = z.infer<typeof board>;
export type BoardSection = z.infer<typeof boardSection>;
export type PlanCounts = z.infer<typeof planCounts>;
