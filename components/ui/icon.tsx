import { Glyph, type GlyphProps } from './glyph';

const drawings = {
  down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  up: 'm4.5 9.5 3.5-3.5 3.5 3.5',
  left: 'm9.5 4.5-3.5 3.5 3.5 3.5',
  right: 'm6.5 4.5 3.5 3.5-3.5 3.5',
  menu: 'M2.5 5h11M2.5 8h11M2.5 11h11',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  search: 'M2.8 7.2a4.4 4.4 0 1 0 8.8 0 4.4 4.4 0 0 0-8.8 0zM10.5 10.5l3 3',
  check: 'm3.5 8.5 3 3 6-7',
  cross: 'm4 4 8 8M12 4l-8 8',
  minus: 'M3.5 8h9',
  plus: 'M8 3.5v9M3.5 8h9',
  warning: 'M8 2.5 14 13H2zM8 6.4v3M8 11.2v.1',
  stop: 'M5.4 1.9h5.2l3.5 3.5v5.2l-3.5 3.5H5.4l-3.5-3.5V5.4zM8 4.9v3.7M8 10.9v.1',
  info: 'M2 8a6 6 0 1 0 12 0A6 6 0 0 0 2 8zM8 7.4v3.4M8 5.1v.1',
  lock: 'M4 7.2h8v6H4zM5.6 7V5.2a2.4 2.4 0 0 1 4.8 0V7',
  clock: 'M2 8a6 6 0 1 0 12 0A6 6 0 0 0 2 8zM8 4.6V8l2.3 1.6',
  download: 'M8 2.5V10M4.9 7.2 8 10.3l3.1-3.1M3 13.3h10',
  upload: 'M8 10.5V3M4.9 5.9 8 2.8l3.1 3.1M3 13.3h10',
  calendar: 'M2.5 3.8h11v9.4h-11zM2.5 6.8h11M5.4 2.4v2.6M10.6 2.4v2.6',
  offline:
    'M2 2l12 12M4.3 11.5h7M3.2 8.5a3 3 0 0 1 2-2.6M7 4.2a4 4 0 0 1 4.7 3.1 2.6 2.6 0 0 1 2 3.6',
} as const;

export type IconName = keyof typeof drawings;

/** A drawing that stands beside a word or inside a control that has a name. */
export function Icon({ name, ...glyph }: GlyphProps & { name: IconName }) {
  return (
    <Glyph {...glyph}>
      <path d={drawings[name]} />
    </Glyph>
  );
}
