'use client';

import { useEffect } from 'react';

const question = 'What you changed here is not saved yet. Leave it?';

/** Asks before a page with something unsaved is left, by closing it or by following a link. */
export function useLeaveGuard(isUnsaved: boolean) {
  useCloseGuard(isUnsaved);
  useEffect(() => {
    if (!isUnsaved) return;
    const stops = new AbortController();
    document.addEventListener('click', askBeforeFollowing, { capture: true, signal: stops.signal });
    return () => stops.abort();
  }, [isUnsaved]);
}

/** Asks before a page is closed or loaded anew while it sends something; it goes on sending while a link is followed. */
function useCloseGuard(isSending: boolean) {
  useEffect(() => {
    if (!isSending) return;
    const stops = new AbortController();
    window.addEventListener('beforeunload', (event) => event.preventDefault(), stops);
    return () => stops.abort();
  }, [isSending]);
}

function askBeforeFollowing(event: MouseEvent) {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || link.getAttribute('href')?.startsWith('#'))
    return;
  if (window.confirm(question)) return;
  event.preventDefault();
  event.stopPropagation();
}
