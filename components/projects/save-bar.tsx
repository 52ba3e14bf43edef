'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';

type SaveBarProps = { state: 'idle' | 'saving' | 'saved'; isChanged: boolean; children?: ReactNode };

/** Saves a form, and says how it stands. `children` stand before: another thing to do. */
export function SaveBar({ state, isChanged, children }: SaveBarProps) {
  return (
    <div className="mt-6 flex flex-wrap items-center gap-2.5">
      <Button type="submit" kind="primary" isPending={state === 'saving'}>
        Save
      </Button>
      {children}
      <span role="status" className="text-ink-2 text-xs">
        {standing(state, isChanged)}
      </span>
    </div>
  );
}

function standing(state: SaveBarProps['state'], isChanged: boolean): string {
  if (state === 'saving') return 'Saving';
  if (isChanged) return 'Not saved yet';
  return state === 'saved' ? 'Saved' : '';
}
