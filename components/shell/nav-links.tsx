'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ProjectPage } from './addresses';

type NavLinksProps = { items: ProjectPage[]; look: 'bar' | 'sheet' };

/** Classes of what stands in the masthead's bar: underlined in ink where one is. */
export const barItem =
  '-mb-px flex items-center whitespace-nowrap border-transparent border-b-[1.5px] text-ink-2 hover:text-ink aria-[current]:border-ink aria-[current]:font-medium aria-[current]:text-ink';

const looks = { bar: barItem, sheet: 'sheet-row' };

/** The project's pages, with the one that is open underlined in the bar and filled in the sheet. */
export function NavLinks({ items, look }: NavLinksProps) {
  const path = usePathname();
  return items.map(({ label, href, isExact = false }) => (
    <Link
      key={href}
      href={href}
      className={looks[look]}
      aria-current={path === href || (!isExact && path.startsWith(`${href}/`)) ? 'page' : undefined}
    >
      {label}
    </Link>
  ));
}
