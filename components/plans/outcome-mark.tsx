import type { ReactNode } from 'react';
import { Glyph, type GlyphProps } from '@/components/ui/glyph';
import type { OutcomeKind } from '@/lib/plans/schema';

/** What became of a plan, and what else a line of a month may be. */
export type OutcomeState = OutcomeKind | 'unplanned' | 'nil' | 'waiting';

export const outcomeWords: Record<OutcomeState, string> = {
  done: 'done',
  partly: 'partly',
  carried: 'carried over',
  dropped: 'dropped',
  unplanned: 'unplanned',
  nil: 'nil',
  waiting: 'waiting',
};

const colours: Record<OutcomeState, string> = {
  done: 'text-done',
  partly: 'text-partly',
  carried: 'text-carried',
  dropped: 'text-dropped',
  unplanned: 'text-unplanned',
  nil: 'text-nil',
  waiting: 'text-waiting',
};

const ring = <circle cx="8" cy="8" r="6.1" />;

const drawings: Record<OutcomeState, ReactNode> = {
  done: (
    <>
      <circle cx="8" cy="8" r="6.8" fill="currentColor" stroke="none" />
      <path d="m5.1 8.3 2 2L11 6" stroke="var(--color-paper)" strokeWidth="1.6" />
    </>
  ),
  partly: (
    <>
      {ring}
      <path d="M8 1.9a6.1 6.1 0 0 0 0 12.2z" fill="currentColor" stroke="none" />
    </>
  ),
  carried: (
    <>
      {ring}
      <path d="M5 8h5.6M8.4 5.7 10.7 8l-2.3 2.3" />
    </>
  ),
  dropped: (
    <>
      {ring}
      <path d="m3.7 12.3 8.6-8.6" />
    </>
  ),
  unplanned: (
    <>
      {ring}
      <path d="M8 5.3v5.4M5.3 8h5.4" />
    </>
  ),
  nil: <path d="M3.5 8h9" strokeWidth="1.8" />,
  waiting: <circle cx="8" cy="8" r="6.1" strokeDasharray="0.1 3.09" strokeWidth="1.7" />,
};

/** The disc alone, where its word stands beside it. */
export function OutcomeMark({ outcome, className = '', ...glyph }: GlyphProps & { outcome: OutcomeState }) {
  return (
    <Glyph {...glyph} className={`${colours[outcome]} ${className}`}>
      {drawings[outcome]}
    </Glyph>
  );
}

/** The word alone, where its disc stands beside it. */
export function OutcomeWord({ outcome }: { outcome: OutcomeState }) {
  return <b className={`font-medium ${colours[outcome]}`}>{outcomeWords[outcome]}</b>;
}

/** Disc and word together. `children` replaces the word, as in "done 58". */
export function OutcomeBadge({ outcome, children }: { outcome: OutcomeState; children?: ReactNode }) {
  return (
    <span className={`inline-flex items-baseline gap-1.5 whitespace-nowrap font-medium ${colours[outcome]}`}>
      <OutcomeMark outcome={outcome} className="self-center" />
      {children ?? outcomeWords[outcome]}
    </span>
  );
}
