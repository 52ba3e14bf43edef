'use client';

import { lazy, Suspense, useState } from 'react';
import { useComments } from '@/components/comments/use-comments';
import { useWriters } from '@/components/history/use-writers';
import { Writers } from '@/components/history/writers';
import { blankLists } from '@/lib/plans/rules';
import type { BesideView } from './beside';
import { DeskNotice } from './desk-notice';
import { EntryBeside } from './entry-beside';
import { EntryList } from './entry-list';
import { EntryPicker } from './entry-picker';
import { EntryWork } from './entry-work';
import { SectionHead } from './section-head';
import { type SectionDeskProps, useDesk } from './use-desk';
import { useEntry } from './use-entry';
import { useWanted } from './use-wanted';

const SubmitCheck = lazy(async () => ({ default: (await import('./submit-check')).SubmitCheck }));

/** The desk of a section: its entries on the left, one of them in the middle, what stands beside it on the right. */
export function SectionDesk(loaded: SectionDeskProps) {
  const { project, writer } = loaded;
  const { section, showSection, showNil, refresh, parts, savings, clashed, countOf, before, ...desk } = useDesk(loaded);
  const blankIn = (entry: string | null) => blankLists(parts, countOf, entry);
  const { part, at, move, choose } = useEntry(parts);
  const { wanted, want, goTo } = useWanted({ section, blankIn, choose });
  const comments = useComments({ project, section: section.id });
  const writers = useWriters({ project, section: section.id }, (entry) => {
    const place = parts.find(({ entryId }) => entryId === entry);
    return place?.code ?? place?.title ?? 'this section';
  });
  const [isChecking, setChecking] = useState(false);
  const [view, setView] = useState<BesideView>('before');
  const comment = (line: string) => {
    comments.setTarget(line);
    setView('comments');
  };
  return (
    <div className="flex min-h-[calc(100dvh-3.25rem)] flex-col">
      <SectionHead {...{ project, section, savings }} onCheck={() => setChecking(true)} onChanged={showSection} />
      <EntryPicker parts={parts} countOf={countOf} at={at} onMove={move} />
      <Writers writers={writers} className="px-4 pt-3 md:hidden" />
      <main
        id="main"
        className="grow md:grid md:grid-cols-[15rem_minmax(0,1fr)] lg:grid-cols-[17.5rem_minmax(0,1fr)_22rem]"
      >
        <EntryList parts={parts} countOf={countOf} current={part?.key} onChoose={choose} writers={writers} />
        <div className="mx-auto w-full min-w-0 max-w-[calc(45rem+6rem)] px-4 pt-5 pb-12 sm:px-8 lg:px-12 lg:pt-7">
          {part !== undefined && (
            <EntryWork
              key={part.key}
              {...{ project, writer, section, part, countOf, wanted }}
              {...desk}
              commented={comments.commented}
              onComment={comment}
              onNil={showNil}
              before={before.month}
            />
          )}
          {isChecking && (
            <Suspense>
              <SubmitCheck
                {...{ project, section, blankIn }}
                isReadOnly={desk.isReadOnly}
                onNil={showNil}
                onStored={refresh}
                isSaved={savings.every(({ kind }) => kind === 'saved')}
                onGoTo={goTo}
                onSubmitted={showSection}
                onClose={() => setChecking(false)}
              />
            </Suspense>
          )}
          <DeskNotice {...{ parts, part, savings, clashed }} onChoose={choose} />
        </div>
        {part !== undefined && (
          <EntryBeside
            {...{ project, writer, section, part, before, comments, view }}
            isReadOnly={desk.isReadOnly}
            onGoTo={want}
            onView={setView}
          />
        )}
      </main>
    </div>
  );
}
