'use client';

import { useParams } from 'next/navigation';
import { monthName } from '@/components/months/month-name';
import { homeAddress, newestMonth, reportAddress } from '@/components/shell/addresses';
import { MonthList } from '@/components/shell/month-list';
import { useOpenProject } from '@/components/shell/open-project';
import { Page } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { ButtonLink } from '@/components/ui/link';

/** What stands for a report that is not there, or not yours to read yet, with those that are. */
export function NoSuchReportWords() {
  const { month } = useParams();
  const project = useOpenProject();
  const newest = project === null ? undefined : newestMonth(project);
  return (
    <Page>
      <EmptyState
        heading="h1"
        figure="404"
        title={`There is no report of ${typeof month === 'string' ? monthName(month) : 'this month'} to read`}
        actions={
          project === null || newest === undefined ? (
            <ButtonLink href={homeAddress}>My work</ButtonLink>
          ) : (
            <ButtonLink href={reportAddress(project.slug, newest)}>{monthName(newest)}</ButtonLink>
          )
        }
      >
        The month has not been opened, or its report is still being written: drafts are seen by the teams and the
        managers, and the report is open to you when it is published.
      </EmptyState>
      {project !== null && newest !== undefined && (
        <nav aria-labelledby="months" className="-mx-2.5 mt-10 max-w-80 text-sm">
          <h2 id="months" className="mb-2 px-2.5 font-normal text-ink-3 text-xs">
            Months of {project.name}
          </h2>
          <MonthList slug={project.slug} months={project.months} page="report" />
        </nav>
      )}
    </Page>
  );
}
