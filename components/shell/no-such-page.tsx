'use client';

import { lazy } from 'react';

// Every page carries with it what would stand in its place: its name alone, since its words are hardly ever wanted.
const Words = lazy(async () => ({ default: (await import('./no-such-page-words')).NoSuchPageWords }));
const WordsInProject = lazy(async () => ({ default: (await import('./no-such-page-words')).NoSuchPageInProjectWords }));

/** What stands where no page is. */
export function NoSuchPage() {
  return <Words />;
}

/** The same, below the masthead of a project. */
export function NoSuchPageInProject() {
  return <WordsInProject />;
}
