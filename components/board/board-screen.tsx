'use client';

import { lazy, type ReactNode, Suspense, useState } from 'react';
import { MonthMark } from '@/components/months/month-mark';
import { monthName } from '@/components/months/month-name';
import { MonthStrip } from '@/components/months/month-strip';
import { boardAddress, projectAddress, reportAddress } from '@/components/shell/addresses';
import { Keys } from '@/components/shell/keys';
import { Page, PageTitle } from '@/components/shell/page';
import { ButtonLink } from '@/components/ui/link';
import { dueWords } from '@/lib/rollup/rules-board';
import type { Board, BoardSection } from '@/lib/rollup/schema';
import type { VisibleProject } from '@/lib/shared/viewer';
import { BoardActions } from './board-actions';
import { BoardBody } from './board-body';
import { goTo } from './board-table';
import { useBoard } from './use-board';

export type BoardScreenProps = {
  project: Pick<VisibleProject, 'slug' | 'name' | 'months'>;
  /** The month as the page came with it. */
  loaded: Board;
  /** Whether the viewer accepts and returns sections. */
  canReview: boolean;
  /** The month that the viewer may open; null where there is none. */
  openable: string | null;
};

// Fetched on the way to it, when a row is gone to, so that the board itself stays light.
const fetchDialog = () =>
  import('@/components/sections/return-dialog').then((loaded) => ({ default: loaded.ReturnDialog }));
const ReturnDialog = lazy(fetchDialog);

const moving = [
  { keys: ['J', 'K'], does: 'move' },
  { keys: ['Enter'], does: 'open the section' },
];
const reviewing = [
  { keys: ['A'], does: 'accept' },
  { keys: ['R'], does: 'return with a comment' },
  { keys: ['N'], does: 'nudge the late' },
];
const months = [{ keys: ['[', ']'], does: 'month before, after' }];

/** The board of a month: who is where, as it changes. */
export function BoardScreen({ project, loaded, canReview, openable }: BoardScreenProps) {
  const { board, warningsOf, error, said, say, accepting, giveBack } = useBoard(project.slug, loaded);
  const [returned, setReturned] = useState<BoardSection | null>(null);
  const accept = (section: BoardSection) => {
    if (!accepting.isPending) accepting.mutate([section]);
  };
  return (
    <>
      <Page>
        <BoardTitle project={project} board={board}>
          {canReview ? (
            <BoardActions
              project={project.slug}
              {...{ board, openable }}
              // The menu takes the focus back as it closes; the first row that was accepted has it in the end.
              onAccept={(sections) => accepting.mutate(sections, { onSettled: () => goTo(sections[0]) })}
              onNudged={say}
            />
          ) : (
            <ButtonLink href={reportAddress(project.slug, board.month)}>Report</ButtonLink>
          )}
        </BoardTitle>
        <BoardBody
          project={project.slug}
          {...{ board, warningsOf, error, said, accepting, canReview }}
          onAccept={accept}
          onCurrent={canReview ? fetchDialog : () => {}}
          onReturn={setReturned}
        />
      </Page>
      <Keys hints={[...moving, ...(canReview && !board.isFrozen ? reviewing : []), ...months]} />
      {returned !== null && (
        <Suspense>
          <ReturnDialog
            section={returned}
            giveBack={(comment) => giveBack(returned, comment)}
            onClose={() => setReturned(null)}
          />
        </Suspense>
      )}
    </>
  );
}

type BoardTitleProps = { project: BoardScreenProps['project']; board: Board; children: ReactNode };

function BoardTitle({ project, board, children }: BoardTitleProps) {
  const { slug, name, months: all } = project;
  const state = all.find(({ month }) => month === board.month)?.state ?? 'open';
  const shown = board.isFrozen ? 'published' : state;
  return (
    <>
      <PageTitle
        crumbs={[{ label: name, href: projectAddress(project) }, { label: 'Board' }]}
        mark={<MonthMark state={shown} size="large" className="text-accent" />}
        title={monthName(board.month)}
        meta={board.isFrozen ? 'It is published: nothing in it changes until it is reopened.' : dueWords(board)}
      >
        {children}
      </PageTitle>
      <MonthStrip
        months={all.map(({ month, state }) => ({ month, state, href: boardAddress(slug, month) }))}
        current={board.month}
      />
    </>
  );
}
