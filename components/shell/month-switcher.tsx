'use client';

import { ChevronDown } from 'lucide-react';
import { MonthMark } from '@/components/months/month-mark';
import { monthName } from '@/components/months/month-name';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { ShortcutLink } from '@/components/ui/shortcut-link';
import type { MonthMark as ProjectMonth } from '@/lib/shared/viewer';
import { MonthList } from './month-list';
import { barItem } from './nav-links';
import { Pop } from './pop';
import { type MonthLink, useMonth } from './use-month';

/** The month that is open; pressing it lists all months of the project, and `[` and `]` go to the one before and after. */
export function MonthSwitcher({ slug, months }: { slug: string; months: ProjectMonth[] }) {
  const { shown, isOpen, links } = useMonth(slug, months);
  const at = links.findIndex(({ month }) => month === shown);
  const open = links[at];
  if (open === undefined) return null;
  return (
    <Pop
      hint=", choose a month"
      edge="start"
      isCurrent={isOpen}
      button={
        <>
          <MonthMark state={open.state} size="small" className={isOpen ? 'text-accent' : ''} />
          {monthName(open.month)}
          <Icon of={ChevronDown} size="small" />
        </>
      }
      buttonClassName={`${barItem} cursor-pointer gap-1.5`}
    >
      <div className="flex gap-4 px-2.5 py-1 text-ink-2 text-xs empty:hidden">
        <Step to={isOpen ? links[at - 1] : undefined} shortcut="[" />
        <Step to={isOpen ? links[at + 1] : undefined} shortcut="]" />
      </div>
      <MonthList slug={slug} months={months} />
    </Pop>
  );
}

function Step({ to, shortcut }: { to: MonthLink | undefined; shortcut: '[' | ']' }) {
  if (to === undefined) return null;
  return (
    <ShortcutLink
      href={to.href}
      prefetch={false}
      shortcut={shortcut}
      className="inline-flex items-center gap-1.5 whitespace-nowrap hover:text-ink pointer-coarse:min-h-11"
    >
      <Kbd>{shortcut}</Kbd>
      {monthName(to.month)}
    </ShortcutLink>
  );
}
