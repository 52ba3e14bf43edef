'use client';

import { Broken } from '@/components/shell/broken';
import './globals.css';

/** Stands in for the whole document where even the layout failed. It comes with every page, so it brings no fonts and no masthead. */
export default function GlobalErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>This page could not be made · Lunation</title>
        <main className="px-8 pt-24">
          <Broken note={error.digest} onRetry={reset} />
        </main>
      </body>
    </html>
  );
}
