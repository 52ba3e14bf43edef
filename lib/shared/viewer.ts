import { z } from 'zod';

/** The roles a person can hold; an administrator holds his over the whole deployment, the others theirs in one project. */
export const roleNames = ['administrator', 'manager', 'tcam', 'contributor', 'reader'] as const;
export type RoleName = (typeof roleNames)[number];

export const projectRole = z.enum(roleNames).exclude(['administrator']);
export type ProjectRole = z.infer<typeof projectRole>;

/** A role in a project; `teamId` is null where it holds for the whole project. */
const grant = z.object({ role: projectRole, teamId: z.string().nullable() });

/** A month as the masthead shows it. */
const monthMark = z.object({ month: z.string(), state: z.enum(['open', 'published', 'reopened']) });
export type MonthMark = z.infer<typeof monthMark>;

/** A project that the viewer may see, with what she may do in it and the months that she may read. */
const visibleProject = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  grants: z.array(grant),
  months: z.array(monthMark),
});
export type VisibleProject = z.infer<typeof visibleProject>;

/** Who is asking. Every function of a data.ts takes one first. */
export const viewer = z.object({
  personId: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  isAdministrator: z.boolean(),
  /** All that this viewer may see; what is not in here does not exist for her. */
  projects: z.array(visibleProject),
});
export type Viewer = z.infer<typeof viewer>;
