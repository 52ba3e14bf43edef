import type { Metadata } from 'next';
import { homeAddress } from '@/components/shell/addresses';
import { Page } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { ButtonLink } from '@/components/ui/link';

export const metadata: Metadata = { title: 'No such page' };

export default function NotFoundInProject() {
  return (
    <Page>
      <EmptyState
        heading="h1"
        figure="404"
        title="There is no such page in this project"
        actions={<ButtonLink href={homeAddress}>My work</ButtonLink>}
      >
        It may have been renamed, or it is not yours to read. All that you may open stands above.
      </EmptyState>
    </Page>
  );
}
