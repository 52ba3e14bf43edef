'use client';

import { type ComponentProps, lazy, Suspense } from 'react';
import { BlockText } from '@/components/lines/block-text';
import { usePlanFacts } from './use-plan-facts';

const PlanFactsDialog = lazy(async () => ({ default: (await import('./plan-facts-dialog')).PlanFactsDialog }));

type PlannedTextProps = Omit<ComponentProps<typeof BlockText>, 'notes' | 'onFacts'> & {
  /** The id of the section, and the month in which it plans. */
  section: string;
  month: string;
};

/** The plans of an entry, with who answers for each, towards what and by when. */
export function PlannedText({ section, month, ...text }: PlannedTextProps) {
  const { project } = text;
  const { asked, setAsked, show, notes, ...known } = usePlanFacts({ project, section });
  return (
    <>
      <BlockText {...text} notes={notes} onFacts={setAsked} />
      {asked !== null && (
        <Suspense>
          <PlanFactsDialog
            key={asked}
            {...{ project, month, known }}
            line={asked}
            onSaved={show}
            onClose={() => setAsked(null)}
          />
        </Suspense>
      )}
    </>
  );
}
