import type { ReactNode } from 'react';
import { Glyph, type GlyphProps } from '@/components/ui/glyph';

export type MonthState = 'not-open' | 'open' | 'in-review' | 'published' | 'reopened';

export const monthWords: Record<MonthState, string> = {
  'not-open': 'not open yet',
  open: 'open',
  'in-review': 'in review',
  published: 'published',
  reopened: 'reopened',
};

const rim = <circle cx="8" cy="8" r="5.6" strokeWidth="1" />;

const drawings: Record<MonthState, ReactNode> = {
  'not-open': <circle cx="8" cy="8" r="5.6" stroke="var(--color-control)" strokeDasharray="1.4 2" />,
  open: (
    <>
      {rim}
      <path d="M8 2.4a5.6 5.6 0 0 1 0 11.2 7.4 7.4 0 0 0 0-11.2z" fill="currentColor" stroke="none" />
    </>
  ),
  'in-review': (
    <>
      {rim}
      <path d="M8 2.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" stroke="none" />
    </>
  ),
  published: <circle cx="8" cy="8" r="5.9" fill="currentColor" stroke="none" />,
  reopened: (
    <>
      <circle cx="8" cy="8" r="4.1" fill="currentColor" stroke="none" />
      <circle cx="8" cy="8" r="6.4" strokeWidth="1" />
    </>
  ),
};

/** The moon alone: it waxes from opening to publishing. */
export function MonthMark({ state, ...glyph }: GlyphProps & { state: MonthState }) {
  return <Glyph {...glyph}>{drawings[state]}</Glyph>;
}

/** Moon and word together. */
export function MonthBadge({ state }: { state: MonthState }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
      <MonthMark state={state} className="self-center" />
      {monthWords[state]}
    </span>
  );
}
