'use client';

import { lazy } from 'react';
import { AskingButton } from '@/components/shell/asking-button';
import type { Board } from '@/lib/rollup/schema';
import { lateSections } from '@/lib/sections/rules-nudge';

const fetchDialog = () => import('./nudge-dialog').then((loaded) => ({ default: loaded.NudgeDialog }));
const NudgeDialog = lazy(fetchDialog);

type NudgeLateProps = { project: string; board: Board; onNudged: (said: string) => void };

/** Asks the teams that are late to hand their sections in; nothing where nobody is. */
export function NudgeLate({ project, board, onNudged }: NudgeLateProps) {
  if (board.isFrozen || lateSections(board.sections, board).length === 0) return null;
  const { month } = board;
  return (
    <AskingButton fetch={fetchDialog} ask={(onClose) => <NudgeDialog {...{ project, month, onNudged, onClose }} />}>
      Nudge the late
    </AskingButton>
  );
}
