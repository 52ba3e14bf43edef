'use client';

import { BrokenPage } from '@/components/shell/broken-page';

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <BrokenPage note={error.digest} onRetry={reset} />;
}
