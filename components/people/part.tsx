import type { ReactNode } from 'react';

/** One thing to be done on a page about people, under its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="max-w-104">
      <h2 className="mb-4 border-line-strong border-b pb-2">{title}</h2>
      {children}
    </section>
  );
}
