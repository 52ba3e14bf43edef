import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Entrance } from '@/components/people/entrance';
import { SetUpForm } from '@/components/people/set-up-form';
import { homeAddress } from '@/components/shell/addresses';
import { openFrontDoor } from '@/lib/server/page';
import { setUp } from './actions';

export const metadata: Metadata = { title: 'Set up' };

export default async function SetUpPage() {
  const { isSetUpNeeded } = await openFrontDoor();
  if (!isSetUpNeeded) redirect(homeAddress);
  return (
    <Entrance title="Set up Lunation">
      <p className="text -mt-3 mb-6 text-ink-2">
        Nobody has an account here yet. Yours is the first: it administers this server, makes projects and gives
        accounts to others.
      </p>
      <SetUpForm action={setUp} />
    </Entrance>
  );
}
