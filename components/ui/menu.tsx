'use client';

import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { type ButtonKind, type ButtonSize, buttonStyle } from './button-style';
import { Kbd } from './kbd';
import type { MenuEntry } from './menu-entry';
import { useShortcut } from './use-shortcut';

export type MenuButtonProps = {
  children: ReactNode;
  /** What the menu is called. */
  label: string;
  /** Groups of rows; a line is drawn between groups. */
  entries: MenuEntry[][];
  /** Stands below the rows, outside the menu: a switch, the progress of a job. */
  footer?: ReactNode;
  /** A letter that opens the menu from anywhere on the page, outside a text. */
  letter?: string;
  /** Which edge of the button the menu keeps to. */
  edge?: 'start' | 'end';
  kind?: ButtonKind;
  size?: ButtonSize;
};

const fetchSheet = () => import('./menu-sheet').then((loaded) => ({ default: loaded.MenuSheet }));
/** The open part of a menu, fetched when it is first shown. */
export const FetchedMenuSheet = lazy(fetchSheet);

/** A button that opens a menu. The menu's own code is fetched on the way to it, so that pages to be read stay light. */
export function MenuButton(props: MenuButtonProps) {
  const { children, label, entries, footer, letter, edge = 'end', kind, size } = props;
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [wasAsked, setAsked] = useState(false);
  const open = (next: boolean) => {
    setAsked(true);
    setOpen(next);
  };
  useShortcut(letter, () => open(true));
  return (
    <>
      <button
        ref={trigger}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-keyshortcuts={letter}
        className={buttonStyle(kind, size)}
        onPointerEnter={fetchSheet}
        onFocus={fetchSheet}
        onClick={() => open(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          open(true);
        }}
      >
        {children}
        {letter !== undefined && (
          <span aria-hidden="true">
            <Kbd>{letter.toUpperCase()}</Kbd>
          </span>
        )}
      </button>
      {wasAsked && (
        <Suspense>
          <FetchedMenuSheet {...{ label, entries, footer, edge, trigger, isOpen }} onOpenChange={open} />
        </Suspense>
      )}
    </>
  );
}
