import type { ReactNode } from 'react';

/** A key as it stands on the keyboard. On a filled button it takes the button's colour. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-[1.125rem] rounded-[3px] border border-line-strong bg-raised px-1 text-center font-medium font-ui text-2xs text-ink-2 in-[.on-accent]:border-on-accent/45 in-[.on-accent]:bg-transparent in-[.on-accent]:text-on-accent">
      {children}
    </kbd>
  );
}
