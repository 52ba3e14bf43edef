'use client';

import { lazy } from 'react';

// Every page carries with it what would stand in its place: its name alone, since its words are hardly ever wanted.

/** What stands where no page is. */
export const NoSuchPage = lazy(async () => ({ default: (await import('./no-such-page-words')).NoSuchPageWords }));

/** The same, below the masthead of a project. */
export const NoSuchPageInProject = lazy(async () => ({
  default: (await import('./no-such-page-words')).NoSuchPageInProjectWords,
}));
