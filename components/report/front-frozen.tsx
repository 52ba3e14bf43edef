import NextLink from 'next/link';
import { monthName } from '@/components/months/month-name';
import { boardAddress, reportAddress } from '@/components/shell/addresses';

/** Instead of the front matter of a month that is published. */
export function FrontFrozen({ project, month }: { project: string; month: string }) {
  return (
    <main id="main" className="mx-auto max-w-160 px-4 py-16 sm:px-8">
      <h1>{monthName(month)} is published</h1>
      <p className="text mt-4 text-ink-2">
        Its front matter stays as it is until the month is reopened{' '}
        <NextLink className="link" href={boardAddress(project, month)}>
          on its board
        </NextLink>
        .{' '}
        <NextLink className="link" href={reportAddress(project, month)}>
          Read the report
        </NextLink>
      </p>
    </main>
  );
}
