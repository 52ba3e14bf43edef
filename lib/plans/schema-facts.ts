import { z } from 'zod';
import { monthName } from '@/lib/shared/month-name';

const milestone = z.object({ code: z.string(), title: z.string() });

/** What is known of a planned line beside its words. */
export const planFacts = z.object({
  lineId: z.string(),
  /** Names, the one who leads first. */
  owners: z.array(z.string()),
  milestones: z.array(milestone),
  /** The month before which it is not due; null where it is due in the next. */
  notBefore: monthName.nullable(),
  /** How often it was carried over before, and the month in which it was first planned. */
  age: z.number().int(),
  firstMonth: monthName,
});
export type PlanFacts = z.infer<typeof planFacts>;

/** The facts of all planned lines of a section, and what can be chosen: who is named in the project, its milestones that are not met yet. */
export const sectionFacts = z.object({
  facts: z.array(planFacts),
  people: z.array(z.string()),
  milestones: z.array(milestone),
});
export type SectionFacts = z.infer<typeof sectionFacts>;

export const factsRequest = z.object({ project: z.string(), section: z.uuid('a section is named by its id') });
export type FactsRequest = z.infer<typeof factsRequest>;

const name = z.string().trim().min(1, 'an owner has a name').max(200, 'a name has at most 200 characters');

/** `milestones`: by their codes. */
export const factsEdit = z.object({
  project: z.string(),
  line: z.uuid('a line is named by its id'),
  owners: z.array(name).max(20, 'a plan has at most twenty owners'),
  milestones: z.array(z.string()).max(10, 'a plan works towards ten milestones at most'),
  notBefore: monthName.nullable(),
});
export type FactsEdit = z.infer<typeof factsEdit>;
