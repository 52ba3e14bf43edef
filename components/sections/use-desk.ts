'use client';

import { useTexts } from '@/components/lines/use-texts';
import { useOutcomes } from '@/components/plans/use-outcomes';
import { useProposals } from '@/components/plans/use-proposals';
import { partsOf } from '@/lib/plans/rules';
import type { Sheet, SheetBlock } from '@/lib/plans/schema';
import type { Section } from '@/lib/sections/schema';
import { useSection } from './use-section';

/** `writer`: the id of the person who is here. */
export type SectionDeskProps = { project: string; writer: string; section: Section; sheet: Sheet };

/** A section with all that is written and said in it as it stands, what is not stored yet included. */
export function useDesk(loaded: SectionDeskProps) {
  const { project, writer } = loaded;
  const { section, showSection, sheet, sheetKey, showNil, refresh } = useSection(loaded);
  const isReadOnly = !section.may.write || section.isFrozen || isClosed(section);
  const proposals = useProposals({ project, month: section.month, section: section.id, isReadOnly });
  const outcomes = useOutcomes({
    ...{ project, month: section.month, section: section.id, writer, sheetKey },
    onSettled: () => {
      void refresh();
      proposals.refresh();
    },
  });
  const texts = useTexts(
    { project, writer },
    sheet.blocks.map(({ id }) => id),
  );
  return {
    ...{ section, showSection, showNil, refresh, isReadOnly, proposals, outcomes, before: sheet.before },
    parts: partsOf({ entries: section.entries, plans: sheet.plans.map(outcomes.shown), blocks: sheet.blocks }),
    clashed: texts.filter(({ clashes }) => clashes > 0).map(({ block }) => block),
    savings: [...texts.map(({ saving }) => saving), outcomes.saving],
    countOf: ({ id, lines }: SheetBlock) => texts.find(({ block }) => block === id)?.lines ?? lines.length,
  };
}

/** What was submitted or accepted is closed for its team; who manages the project may still put something right. */
function isClosed({ state, may }: Section): boolean {
  return !may.review && (state === 'submitted' || state === 'accepted');
}
