import { Glyph, type GlyphProps } from '@/components/ui/glyph';

export type MilestoneState = 'open' | 'completed' | 'late';

const diamond = 'M8 2.2 13.8 8 8 13.8 2.2 8z';

/** The diamond alone: hollow while open, filled when completed, with a stroke when late. */
export function MilestoneMark({ state, className = '', ...glyph }: GlyphProps & { state: MilestoneState }) {
  return (
    <Glyph {...glyph} className={`${state === 'late' ? 'text-warn' : ''} ${className}`}>
      <path d={diamond} fill={state === 'completed' ? 'currentColor' : 'none'} />
      {state === 'late' && <path d="M8 5.6v2.9M8 10.4v.1" strokeWidth="1.6" />}
    </Glyph>
  );
}

/** Diamond and word together. */
export function MilestoneBadge({ state }: { state: MilestoneState }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
      <MilestoneMark state={state} className="self-center" />
      {state}
    </span>
  );
}
