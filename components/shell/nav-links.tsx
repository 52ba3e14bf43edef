'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

/** A page of the project. `isExact`: pages below this address are not part of it. */
export type NavItem = { label: string; href: string; isExact?: boolean };

type NavLinksProps = { items: NavItem[]; look: 'bar' | 'sheet' };

const looks = {
  bar: '-mb-px flex items-center whitespace-nowrap border-transparent border-b-[1.5px] text-ink-2 hover:text-ink aria-[current=page]:border-ink aria-[current=page]:font-medium aria-[current=page]:text-ink',
  sheet: 'sheet-row',
};

/** The project's pages, with the one that is open underlined in the bar and filled in the sheet. */
export function NavLinks({ items, look }: NavLinksProps) {
  const path = usePathname();
  return items.map((item) => (
    <Link key={item.href} href={item.href} className={looks[look]} aria-current={isOpen(item, path) ? 'page' : undefined}>
      {item.label}
    </Link>
  ));
}

function isOpen({ href, isExact }: NavItem, path: string): boolean {
  return path === href || (isExact !== true && path.startsWith(`${href}/`));
}
