import NextLink from 'next/link';
import { monthName } from '@/components/months/month-name';
import { reportAddress } from '@/components/shell/addresses';
import type { MonthMark } from '@/lib/shared/viewer';

/** At the end of a report: the month before and the month after. */
export function OtherMonths({ slug, months, month }: { slug: string; months: MonthMark[]; month: string }) {
  const all = months.map((mark) => mark.month).sort();
  const at = all.indexOf(month);
  const before = all[at - 1];
  const after = at === -1 ? undefined : all[at + 1];
  if (before === undefined && after === undefined) return null;
  return (
    <nav
      aria-label="Month before and after"
      className="mx-auto flex max-w-[77rem] justify-between gap-4 px-4 pb-8 text-sm sm:px-8 print:hidden"
    >
      {before === undefined ? <span /> : <Way slug={slug} month={before} says="The month before" />}
      {after !== undefined && <Way slug={slug} month={after} says="The month after" />}
    </nav>
  );
}

function Way({ slug, month, says }: { slug: string; month: string; says: string }) {
  return (
    <NextLink href={reportAddress(slug, month)} prefetch={false} className="link reach last:text-right">
      <span className="block text-ink-3 text-xs">{says}</span>
      {monthName(month)}
    </NextLink>
  );
}
