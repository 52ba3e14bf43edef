import { z } from 'zod';
import { calendar } from '@/lib/projects/schema';
import { shownForm } from '@/lib/report/import/learn/form';
import { monthRows } from '@/lib/report/store/rows';
import { referenceKind, reportForm } from '@/lib/shared/report-form';

export const teamRow = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  under: z.string().nullable(),
  position: z.string(),
});
export type TeamRow = z.infer<typeof teamRow>;

export const elementRow = z.object({
  id: z.string(),
  code: z.string().nullable(),
  title: z.string().nullable(),
  parentId: z.string().nullable(),
  isLevelOfEffort: z.boolean(),
  position: z.string(),
});
export type ElementRow = z.infer<typeof elementRow>;

export const assignmentRow = z.object({
  id: z.string(),
  elementId: z.string(),
  teamId: z.string(),
  fromMonth: z.string(),
  toMonth: z.string().nullable(),
});
export type AssignmentRow = z.infer<typeof assignmentRow>;

/** In which months a team had an entry of an element, under which title. */
const holding = z.object({
  elementId: z.string(),
  teamId: z.string(),
  title: z.string().nullable(),
  months: z.array(z.string()),
});

export const monthState = z.object({
  month: z.string(),
  title: z.string(),
  shown: shownForm.nullable(),
  isFrozen: z.boolean(),
});

/** What an import needs to know of a project: what its months have in common, and which month says what. */
export const projectState = z.object({
  reportTitle: z.string().nullable(),
  form: reportForm,
  isFormEdited: z.boolean(),
  ...calendar.shape,
  months: z.array(monthState),
  teams: z.array(teamRow),
  elements: z.array(elementRow),
  assignments: z.array(assignmentRow),
  sections: z.array(z.object({ id: z.string(), month: z.string(), teamId: z.string(), heading: z.string() })),
  holdings: z.array(holding),
  /** Teams and elements that more than reports refer to: roles, milestones. */
  heldIds: z.array(z.string()),
});
export type ProjectState = z.infer<typeof projectState>;

export const referenceRow = z.object({
  lineId: z.string(),
  kind: referenceKind,
  key: z.string(),
  raw: z.string(),
  malformed: z.boolean(),
});
export type ReferenceRow = z.infer<typeof referenceRow>;

/** A line that more than its text hangs on: as a commitment it has an outcome, is carried or fulfilled; as an accomplishment it fulfils. */
export const heldLine = z.object({
  id: z.string(),
  asCommitment: z.boolean(),
  asAccomplishment: z.boolean(),
});
export type HeldLine = z.infer<typeof heldLine>;

/** A month as an import finds it. */
export const monthContent = monthRows.extend({
  references: z.array(referenceRow),
  heldLines: z.array(heldLine),
  /** Sections that were submitted. */
  heldSections: z.array(z.string()),
});
export type MonthContent = z.infer<typeof monthContent>;
