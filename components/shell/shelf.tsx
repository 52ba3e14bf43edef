import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';

export type Crumb = { label: string; href?: string };

/** The way here; the last one is this page. */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-ink-3">
      {crumbs.map(({ label, href }, index) => (
        <Fragment key={label}>
          {index > 0 && <span aria-hidden="true">/</span>}
          {href === undefined ? (
            <span>{label}</span>
          ) : (
            <Link href={href} className="py-0.5 text-ink-2 hover:text-accent">
              {label}
            </Link>
          )}
        </Fragment>
      ))}
    </p>
  );
}

type ShelfProps = { label: string; crumbs: Crumb[]; note?: ReactNode; tally?: ReactNode; children?: ReactNode };

/** The second bar of a page: the way here, how things stand, and what can be done (`children`). */
export function Shelf({ label, crumbs, note, tally, children }: ShelfProps) {
  return (
    <section
      aria-label={label}
      className="flex min-h-13 flex-wrap items-center gap-x-5 gap-y-2 border-line border-b px-4 py-2 text-sm sm:px-8 print:hidden [&>p>:last-child]:text-ink"
    >
      <Breadcrumb crumbs={crumbs} />
      {note !== undefined && <span className="text-ink-3 text-xs">{note}</span>}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 sm:ml-auto">
        {tally !== undefined && <div className="flex flex-wrap gap-x-4 text-ink-3 text-xs">{tally}</div>}
        {children}
      </div>
    </section>
  );
}
