import Link from 'next/link';
import { MonthMark, type MonthState, monthWords } from './month-mark';
import { shortMonthName } from './month-name';

type StripMonth = { month: string; state: MonthState; href: string };

const shown = 14;
const shownAfter = 5; // so that the current one is among the last six

/** Months of a project around the current one on a line, 14 at most; on a narrow screen the last six. `months` in order of time. */
export function MonthStrip({ months, current }: { months: StripMonth[]; current: string }) {
  const end = months.findIndex(({ month }) => month === current) + 1 + shownAfter;
  const around = months.slice(0, end).slice(-shown);
  return (
    <nav aria-label="Months" className="mt-7 flex border-line border-y">
      {around.map(({ month, state, href }, at) => (
        <Link
          key={month}
          href={href}
          prefetch={false}
          aria-current={month === current ? 'page' : undefined}
          className={`group relative flex flex-1 flex-col items-center gap-1 pt-2.5 pb-2 text-ink-3 text-xs/4 hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink max-md:nth-last-[n+7]:hidden ${month.endsWith('-01') ? 'border-line not-first:border-l' : ''}`}
        >
          <MonthMark state={state} className="mb-0 size-[0.8125rem] group-aria-[current=page]:text-accent" />
          <span>
            {shortMonthName(month)}
            {!month.endsWith('-01') && <span className={at === 0 ? '' : 'sr-only'}> {month.slice(0, 4)}</span>}
            <span className="sr-only">, {monthWords[state]}</span>
          </span>
          {month === current && <span className="-bottom-px absolute inset-x-1/4 h-[1.5px] bg-ink" />}
        </Link>
      ))}
    </nav>
  );
}
