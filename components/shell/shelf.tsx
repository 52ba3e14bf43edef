import type { ReactNode } from 'react';
import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb';

type ShelfProps = { label: string; crumbs: Crumb[]; note?: ReactNode; tally?: ReactNode; children?: ReactNode };

/** The second bar of a page: the way here, how things stand (`note`, `tally`), and what can be done (`children`). */
export function Shelf({ label, crumbs, note, tally, children }: ShelfProps) {
  return (
    <section
      aria-label={label}
      className="flex min-h-13 flex-wrap items-center gap-x-5 gap-y-2 border-line border-b px-4 py-2 text-sm sm:px-8 print:hidden [&_[aria-current]]:text-ink"
    >
      <Breadcrumb crumbs={crumbs} />
      {note !== undefined && <span className="text-ink-2 text-xs">{note}</span>}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 sm:ml-auto">
        {tally !== undefined && <div className="flex flex-wrap gap-x-4 text-ink-3 text-xs max-md:hidden">{tally}</div>}
        {children}
      </div>
    </section>
  );
}
