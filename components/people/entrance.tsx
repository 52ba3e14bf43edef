import type { ReactNode } from 'react';
import { BrandMark } from '@/components/shell/brand';
import { MoonRow } from './moon-row';

type EntranceProps = { title: string; children: ReactNode };

/** The page of somebody who is not signed in: what Lunation is at the left, a form at the right. */
export function Entrance({ title, children }: EntranceProps) {
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr] md:grid-cols-2 md:grid-rows-1">
      <header className="flex flex-col border-line bg-sunken px-4 py-6 sm:px-8 max-md:border-b md:border-r md:px-16 md:py-12">
        <p className="flex items-center gap-2 font-semibold">
          <BrandMark size="large" className="text-accent" />
          Lunation
        </p>
        <MoonRow className="my-auto w-full max-w-104 max-md:hidden" />
        <p className="max-w-104 font-text text-ink-2 text-lead max-md:mt-3 md:text-h3/[1.875rem]">
          What was planned, what came of it, what comes next: once a month, by those who do the work.
        </p>
      </header>
      <main id="main" className="flex px-4 py-8 sm:px-8">
        <div className="w-full md:m-auto md:max-w-84">
          <h1 className="mb-6">{title}</h1>
          {children}
        </div>
      </main>
    </div>
  );
}
