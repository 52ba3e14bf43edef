'use client';

import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';

/** A word or two about a control, seen when it is pointed at or reached by key. Never the only place where something is said. */
export function Tooltip({ says, children }: { says: string; children: ReactElement }) {
  return (
    <TooltipTrigger delay={300} closeDelay={0}>
      {children}
      <AriaTooltip offset={6} className="max-w-64 rounded-sm bg-ink px-2 py-1 text-paper text-xs">
        {says}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
