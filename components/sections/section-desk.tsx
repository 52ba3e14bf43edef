'use client';

import { lazy, Suspense, useState } from 'react';
import { useTexts } from '@/components/lines/use-texts';
import { useOutcomes } from '@/components/plans/use-outcomes';
import { useProposals } from '@/components/plans/use-proposals';
import { refreshTexts } from '@/lib/client/open-text';
import { partsOf, type SheetPart } from '@/lib/plans/rules';
import type { Sheet, SheetBlock } from '@/lib/plans/schema';
import type { Section } from '@/lib/sections/schema';
import { EntryList } from './entry-list';
import { EntryPicker } from './entry-picker';
import { EntryWork } from './entry-work';
import { LastMonth } from './last-month';
import { SectionHead } from './section-head';
import { useEntry } from './use-entry';
import { useSection } from './use-section';
import { useWanted } from './use-wanted';

const SubmitCheck = lazy(async () => ({ default: (await import('./submit-check')).SubmitCheck }));

/** `writer`: the id of the person who is here. */
export type SectionDeskProps = { project: string; writer: string; section: Section; sheet: Sheet };

/** The desk of a section: its entries on the left, one of them in the middle, last month on the right. */
export function SectionDesk(loaded: SectionDeskProps) {
  const { project, writer } = loaded;
  const { section, showSection, sheet, sheetKey, showNil, refresh } = useSection(loaded);
  const [isChecking, setChecking] = useState(false);
  const parts = partsOf({ entries: section.entries, plans: sheet.plans, blocks: sheet.blocks });
  const texts = useTexts(
    { project, writer },
    sheet.blocks.map(({ id }) => id),
  );
  const countOf = ({ id, lines }: SheetBlock) => texts.find(({ block }) => block === id)?.lines ?? lines.length;
  const { part, at, move, choose } = useEntry(parts);
  const { wanted, goTo } = useWanted({ section, parts, countOf, choose });
  const isReadOnly = !section.may.write || section.isFrozen || isClosed(section);
  const proposals = useProposals({ project, month: section.month, section: section.id, isReadOnly });
  const outcomes = useOutcomes({
    ...{ project, month: section.month, sheetKey },
    onSaid: ({ elementId }) => {
      refresh();
      proposals.refresh();
      refreshTexts({ project, writer }, listsOf(parts.find((one) => one.elementId === elementId)));
    },
  });
  return (
    <>
      <SectionHead {...{ project, section }} texts={texts} onCheck={() => setChecking(true)} onChanged={showSection} />
      <EntryPicker parts={parts} countOf={countOf} at={at} onMove={move} />
      <main id="main" className="md:grid md:grid-cols-[15rem_minmax(0,1fr)] lg:grid-cols-[17.5rem_minmax(0,1fr)_22rem]">
        <EntryList parts={parts} countOf={countOf} current={part?.key} onChoose={choose} />
        <div className="mx-auto w-full min-w-0 max-w-[calc(45rem+6rem)] px-4 pt-5 pb-12 sm:px-8 lg:px-12 lg:pt-7">
          {part !== undefined && (
            <EntryWork
              key={part.key}
              {...{ project, writer, section, part, isReadOnly, outcomes, proposals, countOf, wanted }}
              onNil={showNil}
              before={sheet.before.month}
            />
          )}
          {isChecking && (
            <Suspense>
              <SubmitCheck
                {...{ project, section }}
                isSaved={texts.every(({ saving }) => saving.kind === 'saved')}
                onGoTo={goTo}
                onSubmitted={showSection}
                onClose={() => setChecking(false)}
              />
            </Suspense>
          )}
        </div>
        {part !== undefined && <LastMonth part={part} before={sheet.before} />}
      </main>
    </>
  );
}

/** The ids of a part's two lists. */
function listsOf(part: SheetPart | undefined): string[] {
  return [part?.accomplished?.id, part?.planned?.id].filter((id) => id !== undefined);
}

/** What was submitted or accepted is closed for its team; who manages the project may still put something right. */
function isClosed({ state, may }: Section): boolean {
  return !may.review && (state === 'submitted' || state === 'accepted');
}
