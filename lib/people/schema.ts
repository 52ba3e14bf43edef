import { z } from 'zod';
import { slug } from '@/lib/projects/schema';
import { projectRole, roleNames } from '@/lib/shared/viewer';

export const password = z
  .string()
  .min(10, 'a password has at least 10 characters')
  .max(128, 'a password has at most 128 characters');

export const email = z.string().trim().max(254).toLowerCase().pipe(z.email('this is not an e-mail address'));

const personName = z
  .string()
  .trim()
  .min(1, 'a person needs a name')
  .max(200)
  .regex(/^\P{Cc}*$/u, 'a name stands in one line');

export const account = z.object({ email, name: personName, password });
export type NewAccount = z.infer<typeof account>;

/** A role that somebody is to hold: an administrator's over the deployment, another in one project, or in one team of it, by name. */
const scopedRole = z.discriminatedUnion('role', [
  z.object({ role: z.literal('administrator') }),
  z.object({ role: projectRole.extract(['manager', 'reader']), project: slug }),
  z.object({ role: projectRole.extract(['tcam', 'contributor']), project: slug, team: z.string().nullable() }),
]);
export type ScopedRole = z.infer<typeof scopedRole>;

/** `grant` is null for an account that sees nothing yet. */
export const newUser = account.extend({ grant: scopedRole.nullable() });
export type NewUser = z.infer<typeof newUser>;

/** An account whose owner sets the password herself, by a link that is mailed to her. */
export const invitation = newUser.omit({ password: true });
export type Invitation = z.infer<typeof invitation>;

/** Somebody who holds a role without an account, and the address that she is to sign in with. */
export const holderInvited = z.object({ person: z.uuid('a person is named by an id'), email });
export type HolderInvited = z.infer<typeof holderInvited>;

/** The address with which somebody was invited, and the one that is hers. */
export const addressCorrected = z.object({ email, address: email });
export type AddressCorrected = z.infer<typeof addressCorrected>;

export const newRole = z.object({ email, grant: scopedRole });
export type NewRole = z.infer<typeof newRole>;

/** A role in one project as a form has it: `team` is "" or left out where the role holds for the whole project. */
const roleFields = z.object({ role: projectRole, team: z.string().optional() });
export type RoleFields = z.infer<typeof roleFields>;

export const newAdministrator = z.object({ email });

export const roleForm = roleFields.extend({ email });

/** Without a role where the form has no fields for one. */
export const userForm = account.extend(roleFields.partial().shape);

export const invitationForm = userForm.omit({ password: true });

export const heldRole = z.object({
  id: z.string(),
  role: z.enum(roleNames),
  /** The team's name; null where the role holds for the whole project. */
  team: z.string().nullable(),
});
export type HeldRole = z.infer<typeof heldRole>;

/** Somebody with the roles that she holds today. */
export const person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  /** Whether she has an account and has not set a password for it yet. */
  isAwaited: z.boolean(),
  roles: z.array(heldRole),
});
export type Person = z.infer<typeof person>;

/** Somebody who can sign in, with all roles that she holds today; `project` is null for a role over the deployment. */
export const accountHolder = person.extend({
  email: z.string(),
  roles: z.array(heldRole.extend({ project: z.object({ slug: z.string(), name: z.string() }).nullable() })),
});
export type AccountHolder = z.infer<typeof accountHolder>;

/** Another password for the owner of an e-mail address. */
export const passwordGiven = z.object({ email, password });
export type PasswordGiven = z.infer<typeof passwordGiven>;

export const passwordByLink = z.object({ token: z.string().max(200), password });

/** Whose password a link sets. */
export const linkOwner = z.object({ email: z.string(), name: z.string() });
export type LinkOwner = z.infer<typeof linkOwner>;

export const passwordChange = z.object({
  currentPassword: z.string().min(1, 'type the password that you have now'),
  newPassword: password,
});
export type PasswordChange = z.infer<typeof passwordChange>;
