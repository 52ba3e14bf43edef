import { ORPCError } from '@orpc/server';
import type { Metadata } from 'next';
import { Entrance } from '@/components/people/entrance';
import { LinkPasswordForm } from '@/components/people/link-password-form';
import { signInAddress } from '@/components/shell/addresses';
import { Link } from '@/components/ui/link';
import { openFrontDoor } from '@/lib/server/page';
import type { Api } from '@/lib/server/router';
import { setPassword } from './actions';

export const metadata: Metadata = { title: 'Set your password', referrer: 'no-referrer' };

export default async function PasswordPage({ searchParams }: { searchParams: Promise<{ token?: string | string[] }> }) {
  const token = String((await searchParams).token ?? '');
  const { api } = await openFrontDoor();
  const owner = await ownerOf(api, token);
  if (owner === null)
    return (
      <Entrance title="This link is no longer good">
        <p className="text text-ink-2">
          It works once, and not for ever. Whoever invited you can send it again; if you forgot your password, ask for
          another link where you <Link href={signInAddress}>sign in</Link>.
        </p>
      </Entrance>
    );
  return (
    <Entrance title="Set your password">
      <p className="text -mt-3 mb-6 text-ink-2">
        For {owner.name}, who signs in as {owner.email}.
      </p>
      <LinkPasswordForm action={setPassword} token={token} email={owner.email} />
    </Entrance>
  );
}

/** Whose password the link sets; null where it sets nobody's. */
async function ownerOf(api: Api, token: string) {
  try {
    return await api.people.linkOwner({ token });
  } catch (error) {
    if (error instanceof ORPCError && ['NOT_FOUND', 'BAD_REQUEST'].includes(error.code)) return null;
    throw error;
  }
}
