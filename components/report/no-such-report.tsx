'use client';

import { lazy } from 'react';

/** What stands where no report is to be read. Every report carries its name, see no-such-page.tsx. */
export const NoSuchReport = lazy(async () => ({ default: (await import('./no-such-report-words')).NoSuchReportWords }));
