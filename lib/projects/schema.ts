import { z } from 'zod';
import { reportForm } from '@/lib/shared/report-form';

export const slug = z
  .string()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$/,
    'a slug is 1 to 48 small letters, digits and hyphens, such as "meridian"',
  );

export const project = z.object({ slug: z.string(), name: z.string() });
export type Project = z.infer<typeof project>;

export const timeZone = z.string().refine(isTimeZone, 'a time zone is a name such as "Europe/Berlin" or "UTC"');

/** Addresses that the application itself uses at the top level and no project may take. */
const reservedSlugs = [
  'api',
  'rpc',
  'sign-in',
  'sign-out',
  'set-up',
  'design',
  'projects',
  'people',
  'account',
  'help',
];

export const newProject = z.object({
  slug: slug.refine(
    (text) => !reservedSlugs.includes(text),
    'this slug is an address of Lunation itself; choose another',
  ),
  name: z.string().trim().min(1, 'a project needs a name').max(200),
  timezone: timeZone.default('UTC'),
});
export type NewProject = z.infer<typeof newProject>;

const version = z.int32();

const weekday = z
  .number()
  .int()
  .min(1, 'a day of the week is 1, Monday, to 7, Sunday')
  .max(7, 'a day of the week is 1, Monday, to 7, Sunday');

export const holiday = z.object({
  day: z.iso.date('a day is a date of the calendar, written 2017-12-25'),
  name: z
    .string()
    .trim()
    .max(100, 'the name of a holiday has at most 100 characters')
    .regex(/^[^\p{Cc}\p{Cs}]+$/u, 'the name of a holiday is one line of text, or left out')
    .nullable(),
});
export type Holiday = z.infer<typeof holiday>;

/** Which days of a project are worked. */
export const workingTime = z.object({
  /** Days of the week, 1 for Monday to 7 for Sunday. */
  workingDays: z
    .array(weekday)
    .min(1, 'at least one day of the week is worked')
    .refine((days) => new Set(days).size === days.length, 'a day of the week is named once'),
  /** Days that are not worked, whatever their day of the week. */
  holidays: z
    .array(holiday)
    .max(1000, 'a thousand holidays are enough')
    .superRefine((holidays, context) => {
      const known = new Set<string>();
      for (const [index, { day }] of holidays.entries())
        if (known.size === known.add(day).size)
          context.addIssue({ code: 'custom', path: [index, 'day'], message: `${day} stands in the list already` });
    }),
});
export type WorkingTime = z.infer<typeof workingTime>;

/** What decides on which day a month is due. */
export const calendar = workingTime.extend({
  /** The day of the following month on which a month is due; the last day where that month is shorter, the next working day where it is none. */
  dueDay: z.number().int().min(1, 'a day of the month is 1 to 31').max(31, 'a day of the month is 1 to 31'),
});
export type Calendar = z.infer<typeof calendar>;

/** What its managers decide of a project. */
export const settings = z.object({
  name: z.string().trim().min(1, 'a project needs a name').max(200),
  timezone: timeZone,
  /** In which its reports are written: "en", "pt-BR". */
  language: z.string().refine(isLanguage, 'a language is a tag such as "en" or "pt-BR"'),
  ...calendar.shape,
  /** The day of a month on which it opens by itself, its last where it is shorter; null where managers open it. */
  opensOn: z.number().int().min(1, 'a day of the month is 1 to 31').max(31, 'a day of the month is 1 to 31').nullable(),
  /** How many working days before the due day those who have not submitted are reminded by mail. */
  remindDays: z.array(z.number().int().min(0).max(30)).max(10, 'ten reminders are enough'),
  /** Title that new months' reports take; null for the project's name. */
  reportTitle: z.string().trim().min(1, 'a title says something, or is left out').max(300).nullable(),
});

/** What its managers decide of a project, and which version of it this is. */
export const projectSettings = settings.extend({ slug: z.string(), version });
export type ProjectSettings = z.infer<typeof projectSettings>;

export const settingsEdit = settings.extend({ project: slug, version });
export type SettingsEdit = z.infer<typeof settingsEdit>;

export const formTeam = reportForm.shape.teams.element.extend({
  /** Which team this is, whatever it is called now; null for one that is new. */
  id: z.uuid('a team is named by its id').nullable(),
});
export type FormTeam = z.infer<typeof formTeam>;

/** The form of a project's report, as people edit it. */
const editableForm = reportForm.extend({ teams: z.array(formTeam).max(1000) });
export type EditableForm = z.infer<typeof editableForm>;

/** `isEdited`: imports change nothing of it any more but add teams. */
export const projectForm = z.object({ slug: z.string(), version, isEdited: z.boolean(), form: editableForm });
export type ProjectForm = z.infer<typeof projectForm>;

export const formEdit = z.object({ project: slug, version, form: editableForm });
export type FormEdit = z.infer<typeof formEdit>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
