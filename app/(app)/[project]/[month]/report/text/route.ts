import { reportHtml, teamFoldHtml } from '@/components/report/report-html';
import { reportPageOf } from '@/components/report/report-page';
import { answerHtml } from '@/lib/server/answer-html';

type Context = { params: Promise<{ project: string; month: string }> };

/** The text of a report by itself, or with `?team=` one team of it: for the page that shows it already, see report-text.tsx. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answerHtml(request, async (api) => {
    const { project: slug, month } = await params;
    const query = new URL(request.url).searchParams;
    const version = query.get('version');
    const report = await api.report.get({
      project: slug,
      month,
      ...(version !== null && { version: Number(version) }),
    });
    const page = reportPageOf({ slug, report, today: new Date(), opened: query.get('open') });
    const team = query.get('team');
    return team === null ? reportHtml(page) : teamFoldHtml(page, team);
  });
}
