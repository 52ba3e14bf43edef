import NextLink from 'next/link';
import { monthName } from '@/components/months/month-name';
import { boardAddress, reportAddress } from '@/components/shell/addresses';
import { QueryProvider } from '@/lib/client/query-provider';
import type { FrontMatter } from '@/lib/report/schema-front';
import { FrontRead } from './front-read';

/** The front matter of a month that is published, to read, with its history. */
export function FrontFrozen({ project, front: { month, parts, references } }: { project: string; front: FrontMatter }) {
  return (
    <QueryProvider>
      <FrontRead {...{ project, month, parts, references }}>
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
      </FrontRead>
    </QueryProvider>
  );
}
