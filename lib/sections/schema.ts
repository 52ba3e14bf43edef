import { z } from 'zod';
import { monthName } from '@/lib/shared/month-name';
import { referencePattern } from '@/lib/shared/report-form';

/** not-started: nothing is written; draft: something is; then as the newest submission and its review say. */
export const sectionState = z.enum(['not-started', 'draft', 'submitted', 'returned', 'accepted']);
export type SectionState = z.infer<typeof sectionState>;

/** Which section: `team` as in its address, see `teamAddresses`. */
export const sectionAddress = z.object({ project: z.string(), month: monthName, team: z.string() });
export type SectionAddress = z.infer<typeof sectionAddress>;

/** What came of a submission. */
export const verdict = z.enum(['accepted', 'returned']);
export type Verdict = z.infer<typeof verdict>;

const instant = z.iso.datetime({ offset: true });
const personName = z.string();

/** A section among those of its month: where it is, and how it stands. */
export const sectionMark = z.object({
  id: z.string(),
  teamId: z.string(),
  /** The team's name as this month's report writes it. */
  heading: z.string(),
  /** The last part of its address: `university-of-arvane`. */
  address: z.string(),
  state: sectionState,
  submission: z.object({ at: instant, by: personName }).nullable(),
  review: z.object({ verdict, comment: z.string().nullable(), at: instant, by: personName }).nullable(),
  /** The team's T/CAMs of today. */
  tcams: z.array(personName),
});
export type SectionMark = z.infer<typeof sectionMark>;

export const sectionEntry = z.object({
  id: z.string(),
  elementId: z.string(),
  code: z.string().nullable(),
  title: z.string().nullable(),
});

export type SectionEntry = z.infer<typeof sectionEntry>;

/** A section as its screen shows it, but for its text. */
export const section = sectionMark.extend({
  month: monthName,
  /** The day by whose end it is due: `2017-07-10`. */
  due: z.string(),
  /** The day that it is for the project. */
  today: z.string(),
  /** Whether the month is published, so that nothing of it changes until it is reopened. */
  isFrozen: z.boolean(),
  /** What the viewer may do here, whatever its state. */
  may: z.object({ write: z.boolean(), submit: z.boolean(), review: z.boolean() }),
  entries: z.array(sectionEntry),
  /** The addresses of all sections of the month, in their order. */
  order: z.array(z.string()),
  /** The project's categories of why a plan is not done. */
  reasons: z.array(z.string()),
  references: z.array(referencePattern),
});
export type Section = z.infer<typeof section>;

export const sectionReturn = sectionAddress.extend({
  comment: z.string().trim().min(1, 'a section goes back with a comment: say what is missing').max(4_000),
});
export type SectionReturn = z.infer<typeof sectionReturn>;

/** What a nudge would do: which late sections there are, whom it reaches of each, and what it says. */
export const nudgePlan = z.object({
  /** Why nobody can be nudged now, as a sentence that says what to do; null where somebody can. */
  obstacle: z.string().nullable(),
  sections: z.array(
    z.object({
      id: z.string(),
      heading: z.string(),
      /** The names of those whom it reaches. */
      reached: z.array(z.string()),
      /** Whether it was nudged today already. */
      isNudged: z.boolean(),
    }),
  ),
  subject: z.string(),
  paragraphs: z.array(z.string()),
});
export type NudgePlan = z.infer<typeof nudgePlan>;

/** To whom a nudge was sent. */
export const nudged = z.object({ names: z.array(z.string()) });
export type Nudged = z.infer<typeof nudged>;

export const nudgedMonth = z.object({ project: z.string(), month: monthName });
export type NudgedMonth = z.infer<typeof nudgedMonth>;

/** A section that is somebody's to write or to review, as her first page shows it. */
export const managedSection = sectionMark.pick({ heading: true, address: true, state: true }).extend({
  project: z.string(),
  projectName: z.string(),
  month: monthName,
  due: z.string(),
  /** The day that it is for the project. */
  today: z.string(),
});
export type ManagedSection = z.infer<typeof managedSection>;

/** A section of an open month, for whoever writes it. */
export const ownSection = managedSection.extend({
  /** What a manager said when it was returned. */
  comment: z.string().nullable(),
  /** How many plans wait for an outcome. */
  waiting: z.number().int(),
});
export type OwnSection = z.infer<typeof ownSection>;
