import { Page } from '@/components/shell/page';
import { Waiting } from '@/components/ui/waiting';

export default function Loading() {
  return (
    <Page>
      <Waiting says="Fetching your page" />
    </Page>
  );
}
