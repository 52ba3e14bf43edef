import type { ReactNode } from 'react';
import { homeAddress } from './addresses';
import { BrandWords, brandStyle } from './brand';

/** A page for anybody, without a masthead: what stands where the application has one thing to say. */
export function PlainPage({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="flex h-13 items-center border-line border-b px-4 text-sm sm:px-8">
        {/* A plain anchor: this page also stands where something broke, and then all is to begin anew. */}
        <a href={homeAddress} className={brandStyle}>
          <BrandWords />
        </a>
      </header>
      <main id="main" className="mx-auto max-w-[77rem] px-4 pt-16 pb-16 sm:px-8 sm:pt-24">
        {children}
      </main>
    </>
  );
}
