'use client';

import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Kbd } from '@/components/ui/kbd';
import { ButtonAnchor } from '@/components/ui/link';
import { useShortcut } from '@/components/ui/use-shortcut';
import { homeAddress } from './addresses';
import { PlainPage } from './plain-page';

/** What stands where a page could not be made. `note` is what the server's log calls the fault. */
export function BrokenPage({ note, onRetry }: { note: string | undefined; onRetry: () => void }) {
  useShortcut('r', onRetry);
  return (
    <PlainPage>
      <EmptyState
        heading="h1"
        title="This page could not be made"
        actions={
          <>
            <Button kind="primary" onPress={onRetry}>
              Try again <Kbd>R</Kbd>
            </Button>
            <ButtonAnchor kind="quiet" href={homeAddress}>
              My work
            </ButtonAnchor>
          </>
        }
      >
        What was stored before is as it was.{' '}
        {note === undefined
          ? 'If it happens again, tell whoever runs this server what you were about to do.'
          : `The fault is noted under ${note}, which helps whoever runs this server.`}
      </EmptyState>
    </PlainPage>
  );
}
