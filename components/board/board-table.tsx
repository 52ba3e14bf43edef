'use client';

import { useState } from 'react';
import { Table } from '@/components/ui/table';
import { useShortcut } from '@/components/ui/use-shortcut';
import type { Board, BoardSection } from '@/lib/rollup/schema';
import { BoardRow, linkId } from './board-row';

const columns = [
  { name: 'Team' },
  { name: 'State' },
  { name: 'Due or done' },
  { name: 'Plans with an outcome' },
  { name: 'Carried 2×+', isNumber: true },
  { name: 'Warnings', isNumber: true },
  { name: 'Last activity' },
  { name: 'Action', isSilent: true },
];

export type BoardTableProps = {
  project: string;
  board: Board;
  /** How many warnings a section has; undefined until that is known. */
  warningsOf: (section: BoardSection) => number | undefined;
  /** Whether the viewer accepts and returns sections. */
  canReview: boolean;
  /** Somebody has gone to a row. */
  onCurrent: () => void;
  onAccept: (section: BoardSection) => void;
  onReturn: (section: BoardSection) => void;
};

/** All teams of a month. J and K go from row to row, Enter opens a section, A accepts it and R returns it. */
export function BoardTable({ project, board, warningsOf, canReview, onCurrent, onAccept, onReturn }: BoardTableProps) {
  const { sections } = board;
  const [currentId, setCurrentId] = useState<string>();
  const at = sections.findIndex(({ id }) => id === currentId);
  const current = sections[at];
  const mayOf = (section: BoardSection) => mayReview(section, canReview && !board.isFrozen);
  // From the row's link the focus outlives the buttons, which go as the section's state changes.
  const accept = (section: BoardSection) => {
    goTo(section);
    onAccept(section);
  };
  const giveBack = (section: BoardSection) => {
    goTo(section);
    onReturn(section);
  };
  useShortcut('j', () => goTo(sections[Math.min(at + 1, sections.length - 1)]));
  useShortcut('k', () => goTo(sections[Math.max(at - 1, 0)]));
  useShortcut('a', () => current !== undefined && mayOf(current).accept && accept(current));
  useShortcut('r', () => current !== undefined && mayOf(current).giveBack && giveBack(current));
  return (
    <Table
      label="Teams"
      columns={columns}
      className="-mx-4 px-4 max-md:[&_table]:block max-md:[&_tbody]:block max-md:[&_thead]:sr-only"
    >
      {sections.map((section) => (
        <BoardRow
          key={section.id}
          {...{ project, board, section }}
          warnings={warningsOf(section)}
          isCurrent={section.id === currentId}
          may={mayOf(section)}
          onFocus={() => {
            setCurrentId(section.id);
            onCurrent();
          }}
          onAccept={() => accept(section)}
          onReturn={() => giveBack(section)}
        />
      ))}
    </Table>
  );
}

/** Puts the focus into a section's row. */
export function goTo(section: BoardSection | undefined): void {
  if (section !== undefined) document.getElementById(linkId(section))?.focus();
}

function mayReview({ state }: BoardSection, isReviewer: boolean) {
  const isSubmitted = state === 'submitted';
  return { accept: isReviewer && isSubmitted, giveBack: isReviewer && (isSubmitted || state === 'accepted') };
}
