import { monthName } from '@/components/months/month-name';
import { importAddress, reportAddress } from '@/components/shell/addresses';
import { Page } from '@/components/shell/page';
import { Shelf } from '@/components/shell/shelf';
import { EmptyState } from '@/components/ui/empty-state';
import { ButtonLink } from '@/components/ui/link';
import type { ReportDocument } from '@/lib/report/document';
import type { MonthMark } from '@/lib/shared/viewer';
import { ExportMenu } from './export-menu';
import { holdHtml } from './held-html';
import { OtherMonths } from './other-months';
import { reportHtml } from './report-html';
import { ReportText } from './report-text';

type ReportScreenProps = {
  slug: string;
  /** All months of the project that may be read. */
  months: MonthMark[];
  document: ReportDocument;
  /** What the shelf says of the state: "Published 14 June 2017". */
  state: string;
  /** What a ribbon on the sheet says: "Draft, 6 July"; null where there is none. */
  ribbon: string | null;
  /** Whether the viewer may bring a report in. */
  canImport: boolean;
  /** Which team of a folded report is open, see `reportHtml`. */
  opened: string | null;
};

/** The assembled report of a month: to read, to print, and to take away as a file. */
export function ReportScreen({ slug, months, document, state, ribbon, canImport, opened }: ReportScreenProps) {
  const { month } = document;
  const crumbs = [{ label: monthName(month) }, { label: 'Report' }];
  if (document.blocks.length === 0) {
    return (
      <>
        <Shelf label="Report" crumbs={crumbs} note={state} />
        <NothingYet {...{ slug, month, canImport }} />
      </>
    );
  }
  const html = reportHtml({ document, ribbon, opened, figureAddress: (url) => figureAddress(slug, url) });
  return (
    <>
      <Shelf label="Report" crumbs={crumbs} note={state}>
        <ExportMenu project={slug} month={month} />
      </Shelf>
      <ReportText
        key={month}
        held={holdHtml(html)}
        address={`${reportAddress(slug, month)}/text`}
        name={`the report of ${monthName(month)}`}
      />
      <OtherMonths slug={slug} months={months} month={month} />
    </>
  );
}

/** `figures/<id>`, as a text names a picture, as its address in Lunation. */
export function figureAddress(slug: string, url: string): string {
  return `/api/projects/${slug}/${url}`;
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
