'use client';

import { BrokenPage } from '@/components/shell/broken-page';
import { fontClasses } from './fonts';
import './globals.css';

/** Stands in for the whole document where even the layout failed. */
export default function GlobalErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en" className={fontClasses}>
      <body>
        <title>This page could not be made · Lunation</title>
        <BrokenPage note={error.digest} onRetry={reset} />
      </body>
    </html>
  );
}
