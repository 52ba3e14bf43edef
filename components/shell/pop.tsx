'use client';

import { type MouseEvent, type ReactNode, useId } from 'react';

type PopProps = {
  button: ReactNode;
  /** What is said after the words of the button: what pressing it does. */
  hint: string;
  buttonClassName: string;
  /** Which edge of the button the panel keeps to. */
  edge?: 'start' | 'end';
  /** Whether the page that is open is one of those within. */
  isCurrent?: boolean;
  children: ReactNode;
};

/** A button with a panel that the browser itself opens, places and closes; only following a link needs our help. */
export function Pop({ button, hint, buttonClassName, edge = 'end', isCurrent = false, children }: PopProps) {
  const id = useId();
  return (
    <span className="contents [anchor-scope:--pop]">
      <button
        type="button"
        popoverTarget={id}
        aria-current={isCurrent || undefined}
        className={`pop-button ${buttonClassName}`}
      >
        {button}
        <span className="sr-only">{hint}</span>
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the links within, which have roles of their own */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: following a link by key is a click as well */}
      <div
        id={id}
        popover="auto"
        className={`pop menu-sheet max-h-[80dvh] min-w-52 max-w-[calc(100vw-2rem)] overflow-y-auto ${edge === 'start' ? 'pop-start' : ''}`}
        onClick={closeWhenFollowed}
      >
        {children}
      </div>
    </span>
  );
}

function closeWhenFollowed(event: MouseEvent<HTMLElement>) {
  if (event.target instanceof Element && event.target.closest('a') !== null) event.currentTarget.hidePopover();
}
