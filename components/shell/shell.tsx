import type { ReactNode } from 'react';
import { Masthead, type MastheadProps } from './masthead';

/** Masthead and page. The page brings its own `<main id="main">`: `Page` and `ReadingPage` do. */
export function Shell({ children, ...masthead }: MastheadProps & { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <Masthead {...masthead} />
      {children}
    </>
  );
}

function SkipLink() {
  return (
    <a href="#main" className="menu-sheet -left-[999rem] absolute top-2 z-10 px-3 py-2 text-accent focus:left-4">
      Skip to the text
    </a>
  );
}
