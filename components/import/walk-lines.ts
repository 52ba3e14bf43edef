import type { KeyboardEvent } from 'react';

/** Up and down go from line to line, over headings and folds. */
export function walkLines(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const lines = [...document.querySelectorAll<HTMLElement>('[data-line]')];
  const target = lines[lines.indexOf(event.currentTarget) + step];
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}
