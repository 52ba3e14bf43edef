'use client';

import { useQuery } from '@tanstack/react-query';
import { Notice } from '@/components/ui/notice';
import { client } from '@/lib/client/orpc';
import { sentenceOf } from '@/lib/client/trouble';
import { milestoneDays, milestoneState } from '@/lib/milestones/rules';
import { MilestoneMark } from './milestone-mark';

export type ElementMilestonesProps = {
  project: string;
  /** The id of the WBS element. */
  element: string;
  month: string;
  /** The day, `2017-07-04`, that it is. */
  today: string;
};

/** The milestones of a WBS element with their days, each with what was expected before; nothing where it has none. */
export function ElementMilestones({ project, element, month, today }: ElementMilestonesProps) {
  const { data: milestones, error } = useQuery({
    queryKey: ['milestones', project, element, month],
    queryFn: () => client.milestones.ofElement({ project, element, month }),
  });
  if (error !== null) return <Notice kind="stop" title={sentenceOf(error)} />;
  if (milestones === undefined || milestones.length === 0) return null;
  return (
    <>
      <h2 className="mt-7 mb-2 font-semibold text-ink-2 text-xs">Milestones of this element</h2>
      <ul className="grid gap-2.5 text-sm">
        {milestones.map(({ id, code, title, ...dates }) => {
          const state = milestoneState(dates, today);
          return (
            <li key={id} className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2">
              <MilestoneMark state={state} className="mt-0.5" />
              <span className="wrap-anywhere">
                <span className="font-medium">{code}</span> {title}
                <span className="block text-ink-3 text-xs">
                  {state === 'late' && <span className="sr-only">late: </span>}
                  {milestoneDays(dates, today)}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
