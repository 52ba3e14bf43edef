/** The roles a person can hold; an administrator holds his over the whole deployment, the others theirs in one project. */
export const roleNames = ['administrator', 'manager', 'tcam', 'contributor', 'reader'] as const;
export type RoleName = (typeof roleNames)[number];
export type ProjectRole = Exclude<RoleName, 'administrator'>;

/** A role in a project; `teamId` is null where it holds for the whole project. */
export type Grant = { role: ProjectRole; teamId: string | null };

/** A month as the masthead shows it. */
export type MonthMark = { month: string; state: 'open' | 'published' | 'reopened' };

/** A project that the viewer may see, with what she may do in it. */
export type VisibleProject = { id: string; slug: string; name: string; grants: Grant[]; months: MonthMark[] };

/** Who is asking. Every function of a data.ts takes one first. */
export type Viewer = {
  personId: string;
  name: string;
  email: string | null;
  isAdministrator: boolean;
  /** All that this viewer may see; what is not in here does not exist for her. */
  projects: VisibleProject[];
};
