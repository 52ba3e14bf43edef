'use client';

import Link from 'next/link';
import { MonthMark, monthWords } from '@/components/months/month-mark';
import { monthName } from '@/components/months/month-name';
import { type ProjectMonths, useMonth } from './use-month';

/** All months of a project, newest first, each with its moon and its word. */
export function MonthList(project: ProjectMonths) {
  const { shown, isOpen, links } = useMonth(project);
  return links.toReversed().map(({ month, state, href }) => (
    <Link
      key={month}
      href={href}
      prefetch={false}
      className="sheet-row"
      aria-current={isOpen && month === shown ? 'page' : undefined}
    >
      <MonthMark state={state} />
      {monthName(month)}
      <span className="ml-auto pl-6 text-ink-2 text-xs">{monthWords[state]}</span>
    </Link>
  ));
}
