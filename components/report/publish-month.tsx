'use client';

import { lazy } from 'react';
import { AskingButton } from '@/components/shell/asking-button';
import type { Board } from '@/lib/rollup/schema';

const fetchPublish = () => import('./publish-dialog').then((loaded) => ({ default: loaded.PublishDialog }));
const fetchReopen = () => import('./reopen-dialog').then((loaded) => ({ default: loaded.ReopenDialog }));
const PublishDialog = lazy(fetchPublish);
const ReopenDialog = lazy(fetchReopen);

/** What a manager does with a month as a whole: publishes it or, once it is, reopens it. */
export function PublishMonth({ project, board }: { project: string; board: Board }) {
  if (board.isFrozen)
    return (
      <AskingButton
        fetch={fetchReopen}
        ask={(onClose) => <ReopenDialog project={project} month={board.month} onClose={onClose} />}
      >
        Reopen
      </AskingButton>
    );
  if (board.sections.length === 0) return null;
  const isReady = board.sections.every(({ state }) => state === 'accepted');
  return (
    <AskingButton
      {...(isReady && { kind: 'primary' })}
      fetch={fetchPublish}
      ask={(onClose) => <PublishDialog project={project} board={board} onClose={onClose} />}
    >
      Publish
    </AskingButton>
  );
}
