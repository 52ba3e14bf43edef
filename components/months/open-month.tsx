'use client';

import { lazy } from 'react';
import { AskingButton } from '@/components/shell/asking-button';
import { monthName } from './month-name';

const fetchDialog = () => import('./open-month-dialog').then((loaded) => ({ default: loaded.OpenMonthDialog }));
const OpenMonthDialog = lazy(fetchDialog);

/** Opens a month of a project, after saying what that makes. */
export function OpenMonth({ slug, month }: { slug: string; month: string }) {
  return (
    <AskingButton
      fetch={fetchDialog}
      ask={(onClose) => <OpenMonthDialog project={slug} month={month} onClose={onClose} />}
    >
      Open {monthName(month)}
    </AskingButton>
  );
}
