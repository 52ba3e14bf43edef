'use client';

import { useEffect, useEffectEvent } from 'react';

/** Does something when a key is pressed anywhere on the page, but never while a person is typing or holds a modifier. */
export function useShortcut(key: string | undefined, act: () => void) {
  useKey(key, (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    if (event.key.toLowerCase() !== key?.toLowerCase()) return;
    if (event.key === 'Enter' && presses(event.target)) return;
    event.preventDefault();
    act();
  });
}

/** The same for a key that is held together with Ctrl or ⌘, which is heard while a person is typing, too, and before what has the focus. */
export function useCommand(key: string | undefined, act: () => void) {
  useKey(
    key,
    (event) => {
      if (event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.key.toLowerCase() !== key?.toLowerCase()) return;
      event.preventDefault();
      event.stopPropagation(); // a button would be pressed by it as well
      act();
    },
    'capture',
  );
}

function useKey(key: string | undefined, hear: (event: KeyboardEvent) => void, phase: 'bubble' | 'capture' = 'bubble') {
  const onKey = useEffectEvent(hear);
  useEffect(() => {
    if (key === undefined) return;
    const listen = (event: KeyboardEvent) => onKey(event);
    const options = { capture: phase === 'capture' };
    document.addEventListener('keydown', listen, options);
    return () => document.removeEventListener('keydown', listen, options);
  }, [key, phase]);
}

/** What has the focus is pressed by Enter itself. */
function presses(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button, a, summary, [role="button"]');
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="menu"] *, [role="dialog"] *'))
  );
}
