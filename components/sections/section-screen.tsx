'use client';

import { QueryProvider } from '@/lib/client/query-provider';
import { SectionDesk } from './section-desk';
import type { SectionDeskProps } from './use-desk';

/** A team's section of a month: what became of last month's plans, what was accomplished, what is planned. */
export function SectionScreen(props: SectionDeskProps) {
  return (
    <QueryProvider>
      <SectionDesk {...props} />
    </QueryProvider>
  );
}
