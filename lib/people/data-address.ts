import { mailJob, redirectNotices } from '@/lib/notices/data-write';
import { refuseWithoutMail, writeInvitation } from '@/lib/people/data-invitation';
import { type Awaited, allHeldWithin, awaitedWith } from '@/lib/people/data-reach';
import type { AddressCorrected } from '@/lib/people/schema';
import { inTransaction, type Transaction } from '@/lib/server/db';
import { isTaken } from '@/lib/server/db-errors';
import { askForJob } from '@/lib/server/jobs';
import { forgetPasswordLinks } from '@/lib/server/password-links';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer } from '@/lib/shared/viewer';

/**
 * Gives an invited person's account another address and mails the invitation there; links that went to the old one are no longer good.
 * Only for those whose roles are all for the viewer to decide on: whoever reads mail there owns the account.
 * @throws Refusal NOT_FOUND where nobody is awaited, FORBIDDEN where others decide on her as well, CONFLICT for an address in use.
 */
export async function correctAddress(viewer: Viewer, { email, address }: AddressCorrected): Promise<void> {
  refuseWithoutMail();
  if (address === email)
    throw new Refusal('CONFLICT', 'The invitation went to this address already: send it again instead.');
  await inTransaction(viewer.personId, async (db) => {
    const owner = await ownAwaited(db, viewer, email);
    await replaceAddress(db, owner, { email, address });
    // Once more, since somebody may have set a password, or given a role elsewhere, until the address was replaced.
    await ownAwaited(db, viewer, address);
    await redirectNotices(db, { personId: owner.personId, email: address });
    await writeInvitation(db, { ...owner, email: address, by: viewer.name });
  }).catch((error: unknown) => {
    throw isTaken(error) ? addressTaken(address) : error;
  });
  await askForJob(mailJob);
}

/** Somebody awaited on whom nobody but the viewer and her like decides. */
async function ownAwaited(db: Transaction, viewer: Viewer, email: string): Promise<Awaited> {
  const owner = await awaitedWith(db, viewer, email);
  const isOwn = await db.person.findFirst({
    where: { id: owner.personId, ...allHeldWithin(viewer) },
    select: { id: true },
  });
  if (isOwn !== null) return owner;
  throw new Refusal(
    'FORBIDDEN',
    `Whoever was invited as ${email} has a role in another project as well, where others decide: ask an administrator to correct the address.`,
  );
}

/**
 * Waits, at the links, for whoever sets a password by one just now, and holds up who asks for another one. A new address locks the account
 * against new ways to sign in and roles given by address.
 */
async function replaceAddress(db: Transaction, { userId }: Awaited, { email, address }: AddressCorrected) {
  await db.$queryRaw`select 1 from "User" where "id" = ${userId}::uuid for no key update`;
  await forgetPasswordLinks(db, userId);
  await db.user.updateMany({ where: { id: userId, email }, data: { email: address } });
}

function addressTaken(address: string): Refusal {
  return new Refusal(
    'CONFLICT',
    `${address} belongs to an account already: give that person the role here, and take back what this invitation gave.`,
  );
}
