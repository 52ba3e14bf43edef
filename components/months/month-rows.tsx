import Link from 'next/link';
import { Disclosure } from '@/components/ui/disclosure';
import { MonthMark, type MonthState, monthWords } from './month-mark';
import { monthName } from './month-name';

/** `href`: its report; `board`: who is where in it, null where that is not the viewer's to read. */
type Row = { month: string; state: MonthState; href: string; board: string | null };

const shown = 6;

/** Months one below the other, the newest first; of many, all but six are folded. `months` in order of time. */
export function MonthRows({ months }: { months: Row[] }) {
  const newestFirst = months.toReversed();
  const earlier = newestFirst.slice(shown);
  return (
    <>
      <Rows months={newestFirst.slice(0, shown)} />
      {earlier.length > 0 && (
        <Disclosure summary="Earlier months" note={earlier.length}>
          <Rows months={earlier} />
        </Disclosure>
      )}
    </>
  );
}

function Rows({ months }: { months: Row[] }) {
  return (
    <ul>
      {months.map(({ month, state, href, board }) => (
        <li
          key={month}
          className="relative flex items-center gap-3.5 border-line border-b py-2 hover:bg-hover pointer-coarse:py-3"
        >
          <MonthMark state={state} />
          <Link href={href} prefetch={false} className="reach after:absolute after:inset-0 hover:text-accent">
            <span className="sr-only">Report of </span>
            {monthName(month)}
          </Link>
          {board !== null && (
            <Link href={board} prefetch={false} className="link reach relative z-1 text-xs max-sm:order-last">
              Board<span className="sr-only"> of {monthName(month)}</span>
            </Link>
          )}
          <span className="ml-auto text-ink-2 text-xs">{monthWords[state]}</span>
        </li>
      ))}
    </ul>
  );
}
