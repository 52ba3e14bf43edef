import { z } from 'zod';
import {
  createUser,
  grantRole,
  isSetUpNeeded,
  listAccounts,
  listAdministrators,
  listPeople,
  revokeRole,
  setPassword,
  setUp,
} from '@/lib/people/data';
import { correctAddress } from '@/lib/people/data-address';
import { getLinkOwner, invite, inviteAgain, inviteHolder } from '@/lib/people/data-invite';
import {
  account,
  accountHolder,
  addressCorrected,
  email,
  heldRole,
  holderInvited,
  invitation,
  linkOwner,
  newRole,
  newUser,
  passwordGiven,
  person,
} from '@/lib/people/schema';
import { anyone, signedIn } from '@/lib/server/procedure';
import { viewer } from '@/lib/shared/viewer';

export const peopleProcedures = {
  me: signedIn
    .route({ method: 'GET', path: '/me', summary: 'Who is signed in, and what she may see' })
    .output(viewer)
    .handler(({ context }) => context.viewer),
  isSetUpNeeded: anyone
    .route({ method: 'GET', path: '/set-up', summary: 'Whether there is no account yet' })
    .output(z.boolean())
    .handler(async ({ context }) => isSetUpNeeded(await context.asker())),
  setUp: anyone
    .route({ method: 'POST', path: '/set-up', summary: 'Make the first account, an administrator’s' })
    .input(account)
    .output(z.object({ email: z.string() }))
    .handler(async ({ context, input }) => setUp(await context.asker(), input)),
  createUser: signedIn
    .route({ method: 'POST', path: '/users', summary: 'Make an account, with a first role where one is given' })
    .input(newUser)
    .output(person)
    .handler(({ context, input }) => createUser(context.viewer, input)),
  invite: signedIn
    .route({
      method: 'POST',
      path: '/invitations',
      summary: 'Make an account whose owner sets her password by a mailed link',
    })
    .input(invitation)
    .output(person)
    .handler(({ context, input }) => invite(context.viewer, input)),
  inviteHolder: signedIn
    .route({
      method: 'POST',
      path: '/people/{person}/invitation',
      summary: 'Make an account for somebody who holds a role without one',
    })
    .input(holderInvited)
    .output(z.void())
    .handler(({ context, input }) => inviteHolder(context.viewer, input)),
  inviteAgain: signedIn
    .route({ method: 'POST', path: '/invitations/{email}', summary: 'Mail the link again to somebody who was invited' })
    .input(z.object({ email }))
    .output(z.void())
    .handler(({ context, input }) => inviteAgain(context.viewer, input)),
  correctAddress: signedIn
    .route({
      method: 'PUT',
      path: '/invitations/{email}/address',
      summary: 'Give an invited person’s account another address, and mail the link there',
    })
    .input(addressCorrected)
    .output(z.void())
    .handler(({ context, input }) => correctAddress(context.viewer, input)),
  linkOwner: anyone
    .route({ method: 'GET', path: '/password-links/{token}', summary: 'Whose password a mailed link sets' })
    .input(z.object({ token: z.string().max(200) }))
    .output(linkOwner)
    .handler(({ input }) => getLinkOwner(input)),
  list: signedIn
    .route({ method: 'GET', path: '/projects/{project}/people', summary: 'Who holds a role in a project' })
    .input(z.object({ project: z.string() }))
    .output(z.array(person))
    .handler(({ context, input }) => listPeople(context.viewer, input)),
  listAdministrators: signedIn
    .route({ method: 'GET', path: '/administrators', summary: 'Who administers this deployment' })
    .output(z.array(person))
    .handler(({ context }) => listAdministrators(context.viewer)),
  listAccounts: signedIn
    .route({ method: 'GET', path: '/users', summary: 'Who has an account' })
    .output(z.array(accountHolder))
    .handler(({ context }) => listAccounts(context.viewer)),
  setPassword: signedIn
    .route({ method: 'PUT', path: '/users/{email}/password', summary: 'Set another password for somebody' })
    .input(passwordGiven)
    .handler(({ context, input }) => setPassword(context.viewer, input)),
  grantRole: signedIn
    .route({ method: 'POST', path: '/roles', summary: 'Let somebody hold a role from today on' })
    .input(newRole)
    .output(heldRole)
    .handler(({ context, input }) => grantRole(context.viewer, input)),
  revokeRole: signedIn
    .route({ method: 'DELETE', path: '/roles/{id}', summary: 'End a role at once' })
    .input(z.object({ id: z.uuid('a role is named by its id') }))
    .handler(({ context, input }) => revokeRole(context.viewer, input)),
};
