'use client';

import { type ReactNode, Suspense, useState } from 'react';
import { type ButtonKind, buttonStyle } from '@/components/ui/button-style';

type AskingButtonProps = {
  kind?: ButtonKind;
  /** Fetches the question's own code: called when somebody goes near the button. */
  fetch: () => unknown;
  /** The question, shown from the press on until `onClose`. */
  ask: (onClose: () => void) => ReactNode;
  children: ReactNode;
};

/** A button that asks before it does anything. What asks is fetched on the way to it, so that the page itself stays light. */
export function AskingButton({ kind, fetch, ask, children }: AskingButtonProps) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <button
        type="button"
        className={buttonStyle(kind)}
        onPointerEnter={fetch}
        onFocus={fetch}
        onClick={() => setAsked(true)}
      >
        {children}
      </button>
      {isAsked && <Suspense>{ask(() => setAsked(false))}</Suspense>}
    </>
  );
}
