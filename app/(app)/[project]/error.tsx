'use client';

import { Broken } from '@/components/shell/broken';
import { Page } from '@/components/shell/page';

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Page>
      <Broken note={error.digest} onRetry={reset} />
    </Page>
  );
}
