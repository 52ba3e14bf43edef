'use client';

import { monthName } from '@/components/months/month-name';
import { OutcomeLegend } from '@/components/plans/outcome-bar';
import { importAddress } from '@/components/shell/addresses';
import { EmptyState } from '@/components/ui/empty-state';
import { ButtonLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { sentenceOf } from '@/lib/client/trouble';
import { boardWords, totalPlans } from '@/lib/rollup/rules-board';
import { BoardTable, type BoardTableProps } from './board-table';
import type { useBoard } from './use-board';

type BoardBodyProps = BoardTableProps & Pick<ReturnType<typeof useBoard>, 'error' | 'said' | 'accepting'>;

/** What a board says: in a few sentences, then team by team. */
export function BoardBody({ error, said, accepting, ...table }: BoardBodyProps) {
  const { board, project, canReview } = table;
  if (board.sections.length === 0) return <NoSections {...{ board, project, canReview }} />;
  return (
    <>
      <div className="grid items-center gap-x-16 gap-y-3 pt-8 pb-9 md:grid-cols-[minmax(0,1fr)_19rem]">
        <p className="max-w-160 text-pretty font-text text-[1.1875rem]/7.5">{boardWords(board)}</p>
        <p role="status" className="meta empty:hidden">
          {said}
        </p>
      </div>
      <Trouble error={error} accepting={accepting} />
      <BoardTable {...table} />
      <OutcomeLegend plans={totalPlans(board.sections)} />
    </>
  );
}

function Trouble({ error, accepting }: Pick<BoardBodyProps, 'error' | 'accepting'>) {
  const found = accepting.error ?? error;
  if (found === null) return null;
  return (
    <Notice kind="warn" title={accepting.isError ? 'Not accepted.' : 'This may not be how it stands now.'}>
      {sentenceOf(found)}
    </Notice>
  );
}

function NoSections({ board, project, canReview }: Pick<BoardBodyProps, 'board' | 'project' | 'canReview'>) {
  return (
    <div className="mt-9">
      <EmptyState
        title={`${monthName(board.month)} has no sections yet`}
        actions={
          canReview && (
            <ButtonLink kind="primary" href={importAddress(project)}>
              Read a report
            </ButtonLink>
          )
        }
      >
        {canReview
          ? 'A team writes one section a month. Bring in the report of this month, and each of its teams stands here with what it planned.'
          : 'A team writes one section a month. As soon as there is one, it stands here with its state and its plans.'}
      </EmptyState>
    </div>
  );
}
