'use client';

import { useRef, useSyncExternalStore } from 'react';
import { type TextAddress, viewOfText, watchTexts } from '@/lib/client/open-text';
import type { Saving } from '@/lib/client/text-saver';
import { isSame } from '@/lib/shared/same';

/** How a text that has been opened on this page stands, how many lines it has now, and where somebody is to choose between two. */
export type TextState = { block: string; saving: Saving; lines: number; clashes: number };

/** Those of these lists that have been opened, whether they are in sight or not. */
export function useTexts(of: TextAddress, blocks: string[]): TextState[] {
  const known = useRef<TextState[]>(none);
  const read = () => {
    const states = blocks.flatMap((block) => {
      const view = viewOfText(of, block);
      return view === null
        ? []
        : [{ block, saving: view.saving, lines: view.lines.length, clashes: view.clashes.length }];
    });
    if (!isSame(states, known.current)) known.current = states;
    return known.current;
  };
  return useSyncExternalStore(watchTexts, read, () => none);
}

const none: TextState[] = [];
