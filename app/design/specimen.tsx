import type { ReactNode } from 'react';

/** A chapter of the design page. */
export function Chapter({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mb-14 border-line-strong border-t pt-5">
      <h2 id={`${id}-title`} className="serif-heading mb-6">
        {title}
      </h2>
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">{children}</div>
    </section>
  );
}

/** One thing in its states, under a line that says what it is. `isWide` takes both columns. */
export function Specimen({ says, isWide = false, children }: { says: string; isWide?: boolean; children: ReactNode }) {
  return (
    <div className={`min-w-0 ${isWide ? 'lg:col-span-2' : ''}`}>
      <h3 className="mb-3 font-normal text-ink-3 text-xs">{says}</h3>
      {children}
    </div>
  );
}

/** Controls side by side. */
export function Line({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-2.5 [&+&]:mt-3">{children}</div>;
}
