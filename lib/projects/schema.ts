import { z } from 'zod';
import { reportForm } from '@/lib/report/schema';

export const slug = z
  .string()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$/,
    'a slug is 1 to 48 small letters, digits and hyphens, such as "meridian"',
  );

export const monthName = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month is written 2017-03');

export const project = z.object({ slug: z.string(), name: z.string() });
export type Project = z.infer<typeof project>;

export const timeZone = z.string().refine(isTimeZone, 'a time zone is a name such as "Europe/Berlin" or "UTC"');

/** Addresses that the application itself uses at the top level and no project may take. */
const reservedSlugs = ['api', 'rpc', 'sign-in', 'sign-out', 'set-up', 'design', 'projects', 'account', 'help'];

export const newProject = z.object({
  slug: slug.refine(
    (text) => !reservedSlugs.includes(text),
    'this slug is an address of Lunation itself; choose another',
  ),
  name: z.string().trim().min(1, 'a project needs a name').max(200),
  timezone: timeZone.default('UTC'),
});
export type NewProject = z.infer<typeof newProject>;

export const projectForm = z.object({ project: slug, form: reportForm, isLearned: z.boolean() });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}
