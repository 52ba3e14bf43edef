'use client';

import { ChevronDown } from 'lucide-react';
import Link from 'next/link';
import { MonthMark } from '@/components/months/month-mark';
import { monthName } from '@/components/months/month-name';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { ShortcutLink } from '@/components/ui/shortcut-link';
import { boardAddress, reportAddress } from './addresses';
import { MonthList } from './month-list';
import { barItem } from './nav-links';
import { Pop } from './pop';
import { type MonthLink, type ProjectMonths, useMonth } from './use-month';

/** The month that is open; pressing it lists all months of the project, and `[` and `]` go to the one before and after. */
export function MonthSwitcher(project: ProjectMonths) {
  const { shown, isOpen, links } = useMonth(project);
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
      {project.page === 'board' && <PagesOfMonth slug={project.slug} month={open.month} />}
      <MonthList {...project} />
    </Pop>
  );
}

function PagesOfMonth({ slug, month }: { slug: string; month: string }) {
  const pages = [
    { label: 'Board', href: boardAddress(slug, month) },
    { label: 'Report', href: reportAddress(slug, month) },
  ];
  return (
    <div className="mb-1.5 border-line border-b pb-1.5">
      {pages.map(({ label, href }) => (
        <Link key={label} href={href} prefetch={false} className="sheet-row">
          <span>
            {label}
            <span className="text-ink-2"> of {monthName(month)}</span>
          </span>
        </Link>
      ))}
    </div>
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
