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
  /** Those that may hold elements then. */
  teams: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Those that are retired, each from a month on. */
  retired: z.array(z.object({ id: z.string(), name: z.string(), from: monthName })),
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

/** The sibling that an element comes right after; `first` where it comes after none. */
export const wbsAfter = z.union([z.literal('first'), z.uuid('an element is named by its id')]);
export type WbsAfter = z.infer<typeof wbsAfter>;

/**
 * `teamId`: who holds it from the next month on; null retires it. `after` left out: it stays where it is among its siblings, and is the
 * last among new ones.
 */
export const wbsEdit = z.object({
  project: z.string(),
  id: z.uuid('an element is named by its id'),
  version,
  ...words,
  after: wbsAfter.optional(),
});
export type WbsEdit = z.infer<typeof wbsEdit>;

export const newWbsElement = z.object({ project: z.string(), ...words, code: words.code.unwrap() });
export type NewWbsElement = z.infer<typeof newWbsElement>;

export const retirementRequest = z.object({ project: z.string(), team: z.uuid('a team is named by its id') });
export type RetirementRequest = z.infer<typeof retirementRequest>;

/** What retiring a team from the next month on meets. */
export const retirement = z.object({
  from: monthName,
  /** The elements that it would hold then, by code and title: while there is one, it is not retired. */
  held: z.array(z.string()),
  /** How many of its plans without an outcome wait from then on in the section of another team. */
  answeredElsewhere: z.number().int(),
  /** How many wait in no section, since nobody holds their element. */
  answeredNowhere: z.number().int(),
});
export type Retirement = z.infer<typeof retirement>;
