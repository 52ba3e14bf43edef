import { z } from 'zod';
import { monthName } from '@/lib/shared/month-name';

const version = z.int32();

/** An element of the WBS as the settings show it. */
export const wbsElement = z.object({
  id: z.string(),
  /** Null for the one element of a team that reports without codes. */
  code: z.string().nullable(),
  title: z.string().nullable(),
  parentId: z.string().nullable(),
  isLevelOfEffort: z.boolean(),
  /** The team that holds it in the months that are opened next; null where it is retired. */
  teamId: z.string().nullable(),
  version,
});
export type WbsElement = z.infer<typeof wbsElement>;

/** All elements, each after the one that it stands beneath, and from which month on a change of team holds. */
export const wbs = z.object({
  elements: z.array(wbsElement),
  teams: z.array(z.object({ id: z.string(), name: z.string() })),
  from: monthName,
});
export type Wbs = z.infer<typeof wbs>;

export const wbsRequest = z.object({ project: z.string() });
export type WbsRequest = z.infer<typeof wbsRequest>;

const words = {
  code: z.string().trim().min(1, 'an element has a code').max(60, 'a code has at most 60 characters').nullable(),
  title: z
    .string()
    .trim()
    .min(1, 'a title says something, or is left out')
    .max(300, 'a title has at most 300 characters')
    .nullable(),
  parentId: z.uuid('an element is named by its id').nullable(),
  isLevelOfEffort: z.boolean(),
  teamId: z.uuid('a team is named by its id').nullable(),
};

/** `teamId`: who holds it from the next month on; null retires it. */
export const wbsEdit = z.object({
  project: z.string(),
  id: z.uuid('an element is named by its id'),
  version,
  ...words,
});
export type WbsEdit = z.infer<typeof wbsEdit>;

export const newWbsElement = z.object({ project: z.string(), ...words, code: words.code.unwrap() });
export type NewWbsElement = z.infer<typeof newWbsElement>;
