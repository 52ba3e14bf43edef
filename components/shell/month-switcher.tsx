import Link from 'next/link';
import { MonthMark, type MonthState, monthWords } from '@/components/months/month-mark';
import { monthName } from '@/components/months/month-name';
import { Icon } from '@/components/ui/icon';
import { ShortcutLink } from '@/components/ui/shortcut-link';
import { Pop } from './pop';

/** A month of the project, `2017-06`, with the address of the same page in that month. */
export type MonthLink = { month: string; state: MonthState; href: string };

const step =
  'grid size-8 place-items-center rounded-sm text-ink-2 hover:bg-hover hover:text-ink aria-disabled:text-control pointer-coarse:size-11';

/** The month before, the month after, and all of them in a list, newest first. `months` in order of time. */
export function MonthSwitcher({ months, current }: { months: MonthLink[]; current: string }) {
  const at = months.findIndex(({ month }) => month === current);
  return (
    <div className="flex items-center">
      <Step to={months[at - 1]} direction="left" />
      <Pop
        label={`${monthName(current)}, choose a month`}
        button={
          <>
            {monthName(current)}
            <Icon name="down" size="small" className="mb-0" />
          </>
        }
        buttonClassName="flex h-8 cursor-pointer items-center gap-1.5 rounded-sm px-1.5 font-medium text-sm hover:bg-hover pointer-coarse:h-11"
      >
        <nav aria-label="Months">
          {months.toReversed().map(({ month, state, href }) => (
            <Link key={month} href={href} className="sheet-row" aria-current={month === current || undefined}>
              <MonthMark state={state} className="mb-0" />
              {monthName(month)}
              <span className="ml-auto text-ink-2 text-xs">{monthWords[state]}</span>
            </Link>
          ))}
        </nav>
      </Pop>
      <Step to={at < 0 ? undefined : months[at + 1]} direction="right" />
    </div>
  );
}

function Step({ to, direction }: { to: MonthLink | undefined; direction: 'left' | 'right' }) {
  if (to === undefined) return null;
  return (
    <ShortcutLink
      href={to.href}
      shortcut={direction === 'left' ? '[' : ']'}
      aria-label={`${monthName(to.month)}, the month ${direction === 'left' ? 'before' : 'after'}`}
      className={step}
    >
      <Icon name={direction} className="mb-0" />
    </ShortcutLink>
  );
}
