import type { ReactNode } from 'react';

type ListHeadProps = { id: string; title: string; children: ReactNode };

/** The heading above a list of a section, which `id` labels it with, and what stands beside it. */
export function ListHead({ id, title, children }: ListHeadProps) {
  return (
    <header className="flex flex-wrap items-baseline gap-x-3 border-line-strong border-b pb-2">
      <h2 id={id} className="font-semibold text-h4">
        {title}
      </h2>
      {children}
    </header>
  );
}
