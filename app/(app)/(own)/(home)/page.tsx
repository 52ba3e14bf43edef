import type { Metadata } from 'next';
import { MyWork } from '@/components/projects/my-work';
import { Page } from '@/components/shell/page';
import { openPage } from '@/lib/server/page';

export const metadata: Metadata = { title: 'My work' };

export default async function MyWorkPage() {
  const { viewer, api } = await openPage();
  const [own, managed] = await Promise.all([api.sections.mine(), api.sections.managed()]);
  return (
    <Page>
      <MyWork viewer={viewer} sections={own} managed={managed} />
    </Page>
  );
}
