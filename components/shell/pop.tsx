'use client';

import { type MouseEvent, type ReactNode, useId } from 'react';

type PopProps = {
  /** The name of the button and of the panel that it opens. */
  label: string;
  button: ReactNode;
  buttonClassName: string;
  /** Which edge of the button the panel keeps to. */
  edge?: 'start' | 'end';
  /** Whether the page that is open is one of those within. */
  isCurrent?: boolean;
  children: ReactNode;
};

/** A button with a panel that the browser itself opens, places and closes; only following a link needs our help. */
export function Pop({ label, button, buttonClassName, edge = 'end', isCurrent = false, children }: PopProps) {
  const id = useId();
  return (
    <span className="contents [anchor-scope:--pop]">
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        aria-current={isCurrent || undefined}
        className={`pop-button ${buttonClassName}`}
      >
        {button}
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
