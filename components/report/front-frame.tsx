import type { ReactNode } from 'react';

/** The front matter on the left, and what stands beside it. */
export function FrontFrame({ children, beside }: { children: ReactNode; beside: ReactNode }) {
  return (
    <main
      id="main"
      className="mx-auto grid max-w-[77rem] gap-x-14 px-4 pt-8 pb-16 sm:px-8 lg:grid-cols-[minmax(0,1fr)_22rem]"
    >
      <div className="min-w-0">{children}</div>
      {beside}
    </main>
  );
}
