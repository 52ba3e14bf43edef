import { createContext, useContext } from 'react';
import type { Correction } from '@/lib/report/import/corrections';
import type { OutlineSection } from '@/lib/report/schema';

/** Where a line stands now; null for lines of the front matter and staffing, which belong to no list. */
export type LinePlace = { team: string; element: string | null; list: 'accomplishments' | 'plans' } | null;

type Correcting = {
  /** Says what is right; the document is read anew. */
  correct: (correction: Correction) => void;
  /** The sections as they are read now: where a line can go. */
  sections: OutlineSection[];
  /** The source by line, from 1. */
  sourceLine: (line: number) => string | undefined;
};

const context = createContext<Correcting | null>(null);

/** Gives what stands below a way to correct. */
export const CorrectingProvider = context.Provider;

/** How to correct what was read. For what stands inside a `CorrectingProvider`. */
export function useCorrecting(): Correcting {
  const correcting = useContext(context);
  if (correcting === null) throw new Error('There is nothing to correct here.');
  return correcting;
}
