'use client';

import { buttonStyle } from '@/components/ui/button-style';
import { EmptyState } from '@/components/ui/empty-state';
import { Kbd } from '@/components/ui/kbd';
import { useShortcut } from '@/components/ui/use-shortcut';
import { homeAddress } from './addresses';

export type BrokenProps = {
  /** What the server's log calls the fault. */
  note: string | undefined;
  onRetry: () => void;
};

/**
 * What is said where a page, or the part of it below the masthead, could not be made.
 * Its button and its link are plain ones, since what stands ready on every page must weigh next to nothing.
 */
export function Broken({ note, onRetry }: BrokenProps) {
  useShortcut('r', onRetry);
  return (
    <EmptyState
      heading="h1"
      title="This page could not be made"
      actions={
        <>
          <button type="button" className={buttonStyle('primary')} onClick={onRetry}>
            Try again <Kbd>R</Kbd>
          </button>
          <a className={buttonStyle('quiet')} href={homeAddress}>
            My work
          </a>
        </>
      }
    >
      What was stored before is as it was.{' '}
      {note === undefined
        ? 'If it happens again, tell whoever runs this server what you were about to do.'
        : `The fault is noted under ${note}, which helps whoever runs this server.`}
    </EmptyState>
  );
}
