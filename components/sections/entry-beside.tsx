'use client';

import type { Comments } from '@/components/comments/use-comments';
import { planRowId } from '@/components/plans/plan-row';
import { copyIn, putBack } from '@/lib/client/open-text';
import type { Thread } from '@/lib/comments/schema';
import type { HistoryEvent } from '@/lib/history/schema';
import { blocksOf, type SheetPart, wordsOfLine } from '@/lib/plans/rules';
import type { Sheet } from '@/lib/plans/schema';
import type { Section } from '@/lib/sections/schema';
import { Beside, type BesideView } from './beside';
import type { LastMonthProps } from './last-month';

type EntryBesideProps = {
  project: string;
  /** The id of the person who is here. */
  writer: string;
  section: Section;
  part: SheetPart;
  before: Sheet['before'];
  comments: Comments;
  view: BesideView;
  isReadOnly: boolean;
  onGoTo: (line: string) => void;
  onView: (view: BesideView) => void;
};

/** What stands beside an entry, with what can be taken from there into its text. */
export function EntryBeside({
  project,
  writer,
  section,
  part,
  before,
  isReadOnly,
  onGoTo,
  ...beside
}: EntryBesideProps) {
  const of = { project, writer };
  const goTo = (line: string) => {
    if (isPlanOf(part, line)) document.getElementById(planRowId(line))?.scrollIntoView();
    else onGoTo(line);
  };
  const restore = ({ blockId, line }: NonNullable<HistoryEvent['was']>) => {
    const block = blocksOf(part).find(({ id }) => id === blockId);
    if (block !== undefined) putBack(of, block, line);
  };
  return (
    <Beside
      {...beside}
      {...of}
      lastMonth={{ part, before, references: section.references, onCopy: isReadOnly ? null : copierInto(part, of) }}
      milestones={
        part.elementId === null
          ? null
          : { project, element: part.elementId, month: section.month, today: section.today }
      }
      threads={beside.comments.threads.filter((thread) => isSaidIn(part, thread))}
      onGoTo={goTo}
      wordsOf={(line) => wordsOfLine(part, line)}
      history={{ project, section: section.id, entry: part.entryId, onPutBack: isReadOnly ? null : restore }}
    />
  );
}

/** Whether a comment is on a line of a part, or on one of its plans. */
function isSaidIn(part: SheetPart, { blockId, lineId }: Thread): boolean {
  return blocksOf(part).some(({ id }) => id === blockId) || isPlanOf(part, lineId);
}

function isPlanOf({ plans }: SheetPart, line: string): boolean {
  return plans.some(({ id }) => id === line);
}

function copierInto({ accomplished }: SheetPart, of: { project: string; writer: string }): LastMonthProps['onCopy'] {
  if (accomplished === null || accomplished.nil !== null) return null;
  return (lines) => copyIn(of, accomplished, lines);
}
