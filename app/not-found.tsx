import type { Metadata } from 'next';
import { homeAddress } from '@/components/shell/addresses';
import { PlainPage } from '@/components/shell/plain-page';
import { EmptyState } from '@/components/ui/empty-state';
import { ButtonLink } from '@/components/ui/link';

export const metadata: Metadata = { title: 'No such page' };

export default function NotFoundPage() {
  return (
    <PlainPage>
      <EmptyState
        heading="h1"
        figure="404"
        title="There is no such page"
        actions={<ButtonLink href={homeAddress}>My work</ButtonLink>}
      >
        It may have been renamed, or it is not yours to read. All that you may open starts from your work.
      </EmptyState>
    </PlainPage>
  );
}
