'use client';

import { useParams, usePathname } from 'next/navigation';
import type { MonthMark } from '@/lib/shared/viewer';
import { type MonthPage, monthAddress, newestMonth } from './addresses';

/** A month of the project with the address that shows it. */
export type MonthLink = MonthMark & { href: string };

type OpenMonth = {
  /** `2017-06`: the month that is open, or else the newest. */
  shown: string | undefined;
  isOpen: boolean;
  /** In order of time. An address leads to the page that is open, in that month; elsewhere to the month's `page`. */
  links: MonthLink[];
};

/** The months of a project, and which page of a month its entry leads to from elsewhere. */
export type ProjectMonths = { slug: string; months: MonthMark[]; page: MonthPage };

/** Which month of a project the address of this page names, and where its others are. */
export function useMonth({ slug, months, page }: ProjectMonths): OpenMonth {
  const { month } = useParams();
  const path = usePathname();
  const isOpen = typeof month === 'string' && `${path}/`.startsWith(`/${slug}/${month}/`);
  const links = months
    .toSorted((a, b) => a.month.localeCompare(b.month))
    .map((mark) => ({
      ...mark,
      href: isOpen ? path.replace(`/${slug}/${month}`, `/${slug}/${mark.month}`) : monthAddress(page, slug, mark.month),
    }));
  return { shown: isOpen ? month : newestMonth({ months }), isOpen, links };
}
