import { EmptyState } from '@/components/ui/empty-state';
import { ButtonLink } from '@/components/ui/link';
import { homeAddress } from './addresses';
import { Page } from './page';
import { PlainPage } from './plain-page';

/** What stands where no page is. */
export function NoSuchPageWords() {
  return (
    <PlainPage>
      <EmptyState heading="h1" figure="404" title="There is no such page" actions={<WayHome />}>
        It may have been renamed, or it is not yours to read. All that you may open starts from your work.
      </EmptyState>
    </PlainPage>
  );
}

/** The same, below the masthead of a project. */
export function NoSuchPageInProjectWords() {
  return (
    <Page>
      <EmptyState heading="h1" figure="404" title="There is no such page in this project" actions={<WayHome />}>
        It may have been renamed, or it is not yours to read. All that you may open stands above.
      </EmptyState>
    </Page>
  );
}

function WayHome() {
  return <ButtonLink href={homeAddress}>My work</ButtonLink>;
}
