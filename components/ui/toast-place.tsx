'use client';

import { lazy, Suspense, useSyncExternalStore } from 'react';
import { areToastsWanted, onToastsWanted } from './toast-wanted';

const Toasts = lazy(() => import('./toast').then((loaded) => ({ default: loaded.Toasts })));

/** Where toasts appear, on all pages of a layout. What draws them is fetched with the first, so that pages to be read stay light. */
export function ToastPlace() {
  const isWanted = useSyncExternalStore(onToastsWanted, areToastsWanted, () => false);
  if (!isWanted) return null;
  return (
    <Suspense>
      <Toasts />
    </Suspense>
  );
}
