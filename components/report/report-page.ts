import { assemble } from '@/lib/report/assemble';
import type { MonthReport } from '@/lib/report/schema';
import type { ReportPage } from './report-html';

type Shown = {
  slug: string;
  report: MonthReport;
  today: Date;
  /** See `ReportPage`. */
  opened: string | null;
};

/** A month's report as its page shows it: all of it, a draft with the day it is read on. */
export function reportPageOf({ slug, report, today, opened }: Shown): ReportPage {
  return {
    document: assemble(report.outline, report.form, { ...report, edition: 'extended', staffing: 'included' }),
    figureAddress: (url) => `/api/projects/${slug}/${url}`,
    ribbon: report.isDraft ? `Draft, ${dayAndMonth.format(today)}` : null,
    opened,
  };
}

/** How a report stands, for the shelf above it: "Published 14 June 2017". */
export function reportState({
  isDraft,
  publication,
  versions,
}: Pick<MonthReport, 'isDraft' | 'publication' | 'versions'>): string {
  if (publication === null) return 'Draft, not published yet';
  const { number } = publication;
  if (isDraft) return `Reopened, published before as version ${number}`;
  const version =
    versions.length === 1 ? '' : `, version ${number}${number === versions.length ? '' : ` of ${versions.length}`}`;
  return `Published ${dayOf(publication.publishedAt)}${version}`;
}

/** The day of an instant, in full: "14 June 2017". */
export function dayOf(instant: string): string {
  return day.format(new Date(instant));
}

const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
