import type { Metadata } from 'next';
import { BoardScreen } from '@/components/board/board-screen';
import { monthName } from '@/components/months/month-name';
import { QueryProvider } from '@/lib/client/query-provider';
import { openableMonth } from '@/lib/months/rules';
import { canManage } from '@/lib/projects/policy';
import { openPage, orNotFound, pageProject } from '@/lib/server/page';

type Props = { params: Promise<{ project: string; month: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: monthName((await params).month) };
}

export default async function BoardPage({ params }: Props) {
  const { project: slug, month } = await params;
  const { viewer, api } = await openPage();
  const project = pageProject(viewer, slug);
  const board = await orNotFound(api.rollup.board({ project: slug, month }));
  const isManager = canManage(viewer, project);
  return (
    <QueryProvider>
      <BoardScreen
        key={month}
        project={{ slug, name: project.name, months: project.months }}
        loaded={board}
        canReview={isManager}
        openable={isManager ? openableMonth(project.months, board.today) : null}
      />
    </QueryProvider>
  );
}
