'use client';

import { lazy, Suspense, useState } from 'react';
import { useComments } from '@/components/comments/use-comments';
import { useTexts } from '@/components/lines/use-texts';
import { useOutcomes } from '@/components/plans/use-outcomes';
import { useProposals } from '@/components/plans/use-proposals';
import { copyIn, putBack } from '@/lib/client/open-text';
import type { HistoryEvent } from '@/lib/history/schema';
import type { RichLine } from '@/lib/lines/schema-rich';
import { blocksOf, partsOf, type SheetPart, wordsOfLine } from '@/lib/plans/rules';
import type { Sheet, SheetBlock } from '@/lib/plans/schema';
import type { Section } from '@/lib/sections/schema';
import { Beside, type BesideView } from './beside';
import { EntryList } from './entry-list';
import { EntryPicker } from './entry-picker';
import { EntryWork } from './entry-work';
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
  const outcomes = useOutcomes({
    ...{ project, month: section.month, sheetKey },
    onSettled: () => {
      void refresh();
      proposals.refresh();
    },
  });
  const plans = sheet.plans.map(outcomes.shown);
  const parts = partsOf({ entries: section.entries, plans, blocks: sheet.blocks });
  const texts = useTexts(
    { project, writer },
    sheet.blocks.map(({ id }) => id),
  );
  const savings = [...texts.map(({ saving }) => saving), outcomes.saving];
  const countOf = ({ id, lines }: SheetBlock) => texts.find(({ block }) => block === id)?.lines ?? lines.length;
  const { part, at, move, choose } = useEntry(parts);
  const { wanted, want, goTo } = useWanted({ section, parts, countOf, choose });
  const comments = useComments({ project, section: section.id });
  const [view, setView] = useState<BesideView>('before');
  const comment = (line: string) => {
    comments.setTarget(line);
    setView('comments');
  };
  const isReadOnly = !section.may.write || section.isFrozen || isClosed(section);
  const proposals = useProposals({ project, month: section.month, section: section.id, isReadOnly });
  const restore = (at: SheetPart, { blockId, line }: NonNullable<HistoryEvent['was']>) => {
    const block = blocksOf(at).find(({ id }) => id === blockId);
    if (block !== undefined) putBack({ project, writer }, block, line);
  };
  const copierInto = ({ accomplished }: SheetPart) =>
    accomplished === null || accomplished.nil !== null
      ? null
      : (lines: RichLine[]) => copyIn({ project, writer }, accomplished, lines);
  return (
    <>
      <SectionHead
        {...{ project, section }}
        savings={savings}
        onCheck={() => setChecking(true)}
        onChanged={showSection}
      />
      <EntryPicker parts={parts} countOf={countOf} at={at} onMove={move} />
      <main id="main" className="md:grid md:grid-cols-[15rem_minmax(0,1fr)] lg:grid-cols-[17.5rem_minmax(0,1fr)_22rem]">
        <EntryList parts={parts} countOf={countOf} current={part?.key} onChoose={choose} />
        <div className="mx-auto w-full min-w-0 max-w-[calc(45rem+6rem)] px-4 pt-5 pb-12 sm:px-8 lg:px-12 lg:pt-7">
          {part !== undefined && (
            <EntryWork
              key={part.key}
              {...{ project, writer, section, part, isReadOnly, outcomes, proposals, countOf, wanted }}
              commented={comments.commented}
              onComment={comment}
              onNil={showNil}
              before={sheet.before.month}
            />
          )}
          {isChecking && (
            <Suspense>
              <SubmitCheck
                {...{ project, section }}
                isSaved={savings.every(({ kind }) => kind === 'saved')}
                onGoTo={goTo}
                onSubmitted={showSection}
                onClose={() => setChecking(false)}
              />
            </Suspense>
          )}
        </div>
        {part !== undefined && (
          <Beside
            {...{ project, comments, view }}
            lastMonth={{ part, before: sheet.before, onCopy: isReadOnly ? null : copierInto(part) }}
            blocks={blocksOf(part).map(({ id }) => id)}
            wordsOf={(line) => wordsOfLine(part, line)}
            onGoTo={want}
            history={{
              ...{ project, section: section.id, entry: part.entryId },
              onPutBack: isReadOnly ? null : (was) => restore(part, was),
            }}
            onView={setView}
          />
        )}
      </main>
    </>
  );
}

/** What was submitted or accepted is closed for its team; who manages the project may still put something right. */
function isClosed({ state, may }: Section): boolean {
  return !may.review && (state === 'submitted' || state === 'accepted');
}
