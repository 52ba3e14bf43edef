'use client';

import { useCallback, useState } from 'react';
import type { TextState } from '@/components/lines/block-editor';
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
import { useSheet } from './use-sheet';

/** `writer`: the id of the person who is here. */
export type SectionDeskProps = { project: string; writer: string; section: Section; sheet: Sheet };

/** The desk of a section: its entries on the left, one of them in the middle, last month on the right. */
export function SectionDesk({ project, writer, section: loaded, sheet: first }: SectionDeskProps) {
  const [section, setSection] = useState(loaded);
  const [texts, setTexts] = useState<Record<string, TextState>>({});
  const { sheet, key: sheetKey, showNil, refresh } = useSheet({ project, writer, section: section.id, loaded: first });
  const parts = partsOf({ entries: section.entries, plans: sheet.plans, blocks: sheet.blocks });
  const countOf = ({ id, lines }: SheetBlock) => texts[id]?.lines ?? lines.length;
  const { part, at, move, choose } = useEntry(parts);
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
  const onState = useCallback((block: string, state: TextState) => {
    setTexts((known) => ({ ...known, [block]: state }));
  }, []);
  return (
    <>
      <SectionHead {...{ project, section, parts, countOf }} texts={Object.values(texts)} onChanged={setSection} />
      <EntryPicker parts={parts} countOf={countOf} at={at} onMove={move} />
      <main id="main" className="md:grid md:grid-cols-[15rem_minmax(0,1fr)] lg:grid-cols-[17.5rem_minmax(0,1fr)_22rem]">
        <EntryList parts={parts} countOf={countOf} current={part?.key} onChoose={choose} />
        {part !== undefined && (
          <EntryWork
            key={part.key}
            {...{ project, writer, section, part, isReadOnly, outcomes, proposals, countOf, onState }}
            onNil={showNil}
            before={sheet.before.month}
          />
        )}
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
