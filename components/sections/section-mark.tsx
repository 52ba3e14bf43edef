import type { ReactNode } from 'react';
import { Glyph, type GlyphProps } from '@/components/ui/glyph';
import type { SectionState as StoredState } from '@/lib/sections/schema';

/** How a section stands; `published` with its month. */
export type SectionState = StoredState | 'published';

export const sectionWords: Record<SectionState, string> = {
  'not-started': 'not started',
  draft: 'draft',
  submitted: 'submitted',
  returned: 'returned',
  accepted: 'accepted',
  published: 'published',
};

const colours: Record<SectionState, string> = {
  'not-started': 'text-not-started',
  draft: 'text-draft',
  submitted: 'text-submitted',
  returned: 'text-returned',
  accepted: 'text-accepted',
  published: 'text-published',
};

const sheet = 'M3.5 2.75a1 1 0 0 1 1-1h5l3 3v8.5a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1z';
const tick = 'M5.9 9l1.5 1.5 2.8-3.2';

const drawings: Record<SectionState, ReactNode> = {
  'not-started': <path d={sheet} strokeDasharray="1.6 2.1" />,
  draft: <path d={`${sheet}M6 7.5h4M6 10.2h2.4`} />,
  submitted: <path d={`${sheet}M8 11.4V6.9M6.1 8.6 8 6.7l1.9 1.9`} />,
  returned: <path d={`${sheet}M10.2 9.6H6M7.6 7.7 5.8 9.6l1.8 1.9`} />,
  accepted: <path d={`${sheet}${tick}`} />,
  published: (
    <>
      <path d={sheet} fill="currentColor" />
      <path d={tick} stroke="var(--color-paper)" strokeWidth="1.5" />
    </>
  ),
};

/** The leaf alone, where its word stands beside it. */
export function SectionMark({ state, className = '', ...glyph }: GlyphProps & { state: SectionState }) {
  return (
    <Glyph {...glyph} className={`${colours[state]} ${className}`}>
      {drawings[state]}
    </Glyph>
  );
}

/** Leaf and word together. */
export function SectionBadge({ state }: { state: SectionState }) {
  return (
    <span className={`inline-flex items-baseline gap-1.5 whitespace-nowrap font-medium ${colours[state]}`}>
      <SectionMark state={state} className="self-center" />
      {sectionWords[state]}
    </span>
  );
}
