import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Entrance } from '@/components/people/entrance';
import { ForgottenForm } from '@/components/people/forgotten-form';
import { signInAddress } from '@/components/shell/addresses';
import { Link } from '@/components/ui/link';
import { isMailSet } from '@/lib/server/mailer';
import { openFrontDoor } from '@/lib/server/page';
import { sendLink } from './actions';

export const metadata: Metadata = { title: 'Forgotten password' };

export default async function ForgottenPage({ searchParams }: { searchParams: Promise<{ sent?: string }> }) {
  const { sent } = await searchParams;
  await openFrontDoor();
  if (!isMailSet()) redirect(signInAddress);
  return (
    <Entrance title={sent === undefined ? 'Forgotten password' : 'Look into your mail'}>
      <p className="text -mt-3 mb-6 text-ink-2">
        {sent === undefined
          ? 'A link to set another one is sent to the address that you sign in with.'
          : 'If the address has an account, a link to set another password is on its way. It is good for an hour.'}
      </p>
      {sent === undefined && <ForgottenForm action={sendLink} />}
      <p className="mt-6 text-xs">
        <Link href={signInAddress}>Back to signing in</Link>
      </p>
    </Entrance>
  );
}
