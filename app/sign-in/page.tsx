import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Entrance } from '@/components/people/entrance';
import { SignInForm } from '@/components/people/sign-in-form';
import { setUpAddress } from '@/components/shell/addresses';
import { isMailSet } from '@/lib/server/mailer';
import { openFrontDoor } from '@/lib/server/page';
import { localPath } from '@/lib/shared/local-path';
import { signIn } from './actions';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const next = localPath((await searchParams).next);
  const { viewer, isSetUpNeeded } = await openFrontDoor();
  if (viewer !== null) redirect(next);
  if (isSetUpNeeded) redirect(setUpAddress);
  return (
    <Entrance title="Sign in">
      <SignInForm action={signIn} next={next} canMail={isMailSet()} />
    </Entrance>
  );
}
