'use client';

import { lazy } from 'react';

const Words = lazy(async () => ({ default: (await import('./no-such-report-words')).NoSuchReportWords }));

/** What stands where no report is to be read. Every report carries it with it by name, see no-such-page.tsx. */
export function NoSuchReport() {
  return <Words />;
}
