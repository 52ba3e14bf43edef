import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Accounts } from '@/components/people/accounts';
import { homeAddress } from '@/components/shell/addresses';
import { Page, PageTitle } from '@/components/shell/page';
import { canCreateUsers } from '@/lib/people/policy';
import { isMailSet } from '@/lib/server/mailer';
import { openPage } from '@/lib/server/page';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage() {
  const { viewer, api } = await openPage();
  if (!canCreateUsers(viewer)) notFound();
  return (
    <Page>
      <PageTitle
        crumbs={[{ label: 'My work', href: homeAddress }, { label: 'People' }]}
        title="People"
        meta="Everybody who can sign in on this server. Roles in a project are given in its settings."
      />
      <div className="mt-8">
        <Accounts people={await api.people.listAccounts()} canMail={isMailSet()} />
      </div>
    </Page>
  );
}
