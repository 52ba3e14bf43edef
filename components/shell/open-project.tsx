'use client';

import { createContext, useContext } from 'react';
import type { VisibleProject } from '@/lib/shared/viewer';

type OpenProject = Pick<VisibleProject, 'slug' | 'name' | 'months'>;

const context = createContext<OpenProject | null>(null);

/** Makes the open project known to what stands below, also to pages that stand in for one that is not there. */
export const OpenProjectProvider = context.Provider;

/** The project that is open; null outside of any. */
export function useOpenProject(): OpenProject | null {
  return useContext(context);
}
