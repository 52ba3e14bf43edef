'use client';

import { lazy, Suspense, useId } from 'react';
import type { CommentsPaneProps } from '@/components/comments/comments-pane';
import type { HistoryPaneProps } from '@/components/history/history-pane';
import type { ElementMilestonesProps } from '@/components/milestones/element-milestones';
import { LastMonth, type LastMonthProps } from './last-month';

const HistoryPane = lazy(async () => ({
  default: (await import('@/components/history/history-pane')).HistoryPane,
}));
const CommentsPane = lazy(async () => ({
  default: (await import('@/components/comments/comments-pane')).CommentsPane,
}));

const ElementMilestones = lazy(async () => ({
  default: (await import('@/components/milestones/element-milestones')).ElementMilestones,
}));

export type BesideView = 'before' | 'comments' | 'history';

type BesideProps = CommentsPaneProps & {
  history: HistoryPaneProps;
  lastMonth: LastMonthProps;
  /** Null for what belongs to no element. */
  milestones: ElementMilestonesProps | null;
  view: BesideView;
  onView: (view: BesideView) => void;
};

/** What stands beside an entry while it is written: last month, or what is said about its lines. */
export function Beside({ lastMonth, milestones, view, history, onView, ...pane }: BesideProps) {
  const open = pane.threads.filter(({ resolved }) => resolved === null).length;
  return (
    <aside
      aria-label="Beside the entry"
      className="border-line border-l bg-sunken max-lg:border-t max-lg:border-l-0 md:max-lg:col-span-2"
    >
      <div className="px-8 pt-6 pb-12 max-sm:px-4 lg:sticky lg:top-0 lg:max-h-dvh lg:overflow-y-auto">
        <Views
          views={[
            { id: 'before', words: 'Last month' },
            { id: 'comments', words: open === 0 ? 'Comments' : `Comments, ${open}` },
            { id: 'history', words: 'History' },
          ]}
          current={view}
          onChoose={onView}
        />
        {view === 'before' && <LastMonth {...lastMonth} />}
        <Suspense>
          {view === 'before' && milestones !== null && <ElementMilestones {...milestones} />}
          {view === 'comments' && <CommentsPane {...pane} />}
          {view === 'history' && <HistoryPane {...history} />}
        </Suspense>
      </div>
    </aside>
  );
}

type ViewsProps = {
  views: { id: BesideView; words: string }[];
  current: BesideView;
  onChoose: (view: BesideView) => void;
};

/** One of several views: radio buttons, which arrows move between, drawn as tabs. */
function Views({ views, current, onChoose }: ViewsProps) {
  const name = useId();
  return (
    <fieldset className="mb-6 flex gap-5 border-line border-b text-xs">
      <legend className="sr-only">What stands beside the entry</legend>
      {views.map(({ id, words }) => (
        <label
          key={id}
          className="-mb-px cursor-pointer border-transparent border-b-[1.5px] pb-2 text-ink-2 pointer-coarse:pt-3 pointer-coarse:pb-3 hover:text-ink has-checked:border-ink has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
        >
          <input
            type="radio"
            name={name}
            value={id}
            checked={id === current}
            onChange={() => onChoose(id)}
            className="sr-only"
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
