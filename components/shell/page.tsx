import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb';
import { Icon } from '@/components/ui/icon';

/** A page in one column, 77 rem at most. */
export function Page({ children }: { children: ReactNode }) {
  return (
    <main id="main" className="mx-auto max-w-[77rem] px-4 pt-6 pb-10 sm:px-8 sm:pt-9 sm:pb-16">
      {children}
    </main>
  );
}

/** A text with its contents beside it; on a narrow screen the contents fold above the text. */
export function ReadingPage({ contents, children }: { contents: ReactNode; children: ReactNode }) {
  return (
    <main id="main" className="md:grid md:grid-cols-[19rem_minmax(0,1fr)] print:block">
      <div className="border-line border-r px-8 pt-9 pb-16 text-xs max-md:hidden print:hidden">
        <div className="sticky top-6 max-h-[calc(100dvh-3rem)] overflow-y-auto">{contents}</div>
      </div>
      <details className="group border-line border-b px-4 text-sm sm:px-8 md:hidden print:hidden">
        <summary className="flex min-h-11 cursor-pointer list-none items-center justify-between [&::-webkit-details-marker]:hidden">
          Contents
          <Icon of={ChevronDown} size="small" className="text-ink-2 group-open:rotate-180" />
        </summary>
        <div className="pb-4 text-xs">{contents}</div>
      </details>
      <article className="relative px-4 pt-8 pb-16 sm:px-8 md:px-12 md:pt-18 md:pb-24">{children}</article>
    </main>
  );
}

type PageTitleProps = { crumbs?: Crumb[]; mark?: ReactNode; title: string; meta?: ReactNode; children?: ReactNode };

/** The title of a page with what it is part of, how it stands, and what can be done there (`children`). */
export function PageTitle({ crumbs, mark, title, meta, children }: PageTitleProps) {
  return (
    <div className="items-end gap-8 md:flex">
      <div>
        {crumbs !== undefined && (
          <div className="text-xs">
            <Breadcrumb crumbs={crumbs} />
          </div>
        )}
        <h1 className="mt-0.5 mb-1.5 flex items-center gap-3">
          {mark}
          {title}
        </h1>
        {meta !== undefined && <p className="meta">{meta}</p>}
      </div>
      {children !== undefined && (
        <div className="flex flex-wrap items-center gap-2.5 max-md:mt-4 md:ml-auto">{children}</div>
      )}
    </div>
  );
}
