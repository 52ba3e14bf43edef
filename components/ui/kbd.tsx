import type { ReactNode } from 'react';

/** A key as it stands on the keyboard. On a filled button it takes the button's colour. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd>{children}</kbd>;
}
