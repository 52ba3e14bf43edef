import NextLink from 'next/link';
import { monthName } from '@/components/months/month-name';
import { boardAddress, compareAddress, frontAddress, importAddress, reportAddress } from '@/components/shell/addresses';
import { Page } from '@/components/shell/page';
import { Shelf } from '@/components/shell/shelf';
import { EmptyState } from '@/components/ui/empty-state';
import { ButtonLink } from '@/components/ui/link';
import type { MonthReport } from '@/lib/report/schema';
import { monthWord } from '@/lib/shared/day';
import type { VisibleProject } from '@/lib/shared/viewer';
import { ExportMenu } from './export-menu';
import { holdHtml } from './held-html';
import { OtherMonths } from './other-months';
import { reportHtml } from './report-html';
import { reportPageOf } from './report-page';
import { ReportText } from './report-text';
import { ReportVersions } from './report-versions';

type ReportScreenProps = {
  project: VisibleProject;
  report: MonthReport;
  /** The published version that was asked for; null for the report as it stands. */
  version: number | null;
  /** Which team of a folded report is open, see `reportHtml`. */
  opened: string | null;
  /** Whether the month's board is the viewer's to read. */
  canFollow: boolean;
  /** Whether the viewer may bring a report in. */
  canImport: boolean;
  /** Whether its front matter is the viewer's to write, as long as the month is open. */
  canEdit: boolean;
  today: Date;
};

/** The assembled report of a month: to read, to print, and to take away as a file. */
export function ReportScreen({ project: { slug, months }, report, ...props }: ReportScreenProps) {
  const { version, opened, canFollow, canImport, canEdit, today } = props;
  const page = reportPageOf({ slug, report, today, opened });
  const { month, blocks } = page.document;
  const isEmpty = blocks.length === 0;
  const before =
    months
      .map((one) => one.month)
      .filter((one) => one < month)
      .sort()
      .at(-1) ?? null;
  return (
    <>
      <Shelf
        label="Report"
        crumbs={[
          { label: monthName(month), ...(canFollow && { href: boardAddress(slug, month) }) },
          { label: 'Report' },
        ]}
        note={<ReportVersions {...{ slug, report, version, canFollow }} />}
      >
        {before !== null && !isEmpty && (
          <NextLink
            href={`${compareAddress(slug, month)}${version === null ? '' : `?version=${version}`}`}
            prefetch={false}
            className="link reach"
          >
            Compare with {monthWord(before)}
          </NextLink>
        )}
        {canEdit && (
          <NextLink href={frontAddress(slug, month)} prefetch={false} className="link reach">
            {report.isDraft ? 'Write the front matter' : 'History of the front matter'}
          </NextLink>
        )}
        {!isEmpty && <ExportMenu project={slug} month={month} version={version} />}
      </Shelf>
      {isEmpty ? (
        <NothingYet {...{ slug, month, canImport }} />
      ) : (
        <ReportText
          key={`${month} ${version}`}
          held={holdHtml(reportHtml(page))}
          address={`${reportAddress(slug, month)}/text${version === null ? '' : `?version=${version}`}`}
          name={`the report of ${monthName(month)}`}
        />
      )}
      <OtherMonths slug={slug} months={months} month={month} />
    </>
  );
}

function NothingYet({ slug, month, canImport }: { slug: string; month: string; canImport: boolean }) {
  return (
    <Page>
      <EmptyState
        heading="h1"
        title={`${monthName(month)} has no sections yet`}
        actions={
          canImport && (
            <ButtonLink kind="primary" href={importAddress(slug)}>
              Read a report
            </ButtonLink>
          )
        }
      >
        {canImport
          ? 'A team writes one section a month. Bring in a report that you already have, and Lunation reads its teams, WBS elements and plans; nothing is stored before you have looked.'
          : 'A team writes one section a month. What the teams write stands here as one report as soon as there is any.'}
      </EmptyState>
    </Page>
  );
}
