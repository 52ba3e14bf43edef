'use client';

import { lazy, Suspense, useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { monthName } from './month-name';

const fetchDialog = () => import('./open-month-dialog').then((loaded) => ({ default: loaded.OpenMonthDialog }));
const OpenMonthDialog = lazy(fetchDialog);

/** Opens a month of a project, after saying what that makes. The question's own code is fetched on the way to it. */
export function OpenMonth({ slug, month }: { slug: string; month: string }) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <button
        type="button"
        className={buttonStyle()}
        onPointerEnter={fetchDialog}
        onFocus={fetchDialog}
        onClick={() => setAsked(true)}
      >
        Open {monthName(month)}
      </button>
      {isAsked && (
        <Suspense>
          <OpenMonthDialog project={slug} month={month} onClose={() => setAsked(false)} />
        </Suspense>
      )}
    </>
  );
}
