import type { Metadata } from 'next';
import { OwnAccount } from '@/components/people/own-account';
import { Page } from '@/components/shell/page';
import { openPage } from '@/lib/server/page';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  const { viewer, api } = await openPage();
  return (
    <Page>
      <OwnAccount viewer={viewer} notices={await api.notices.get()} />
    </Page>
  );
}
