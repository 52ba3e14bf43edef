import type { Repair } from '@/lib/checks/schema';
import type { BlockPlace } from '@/lib/shared/block-place';
import type { LineKind } from '@/lib/shared/line-kind';

/** A line of a section with what is checked of it. */
export type CheckedLine = {
  id: string;
  blockId: string;
  entryId: string | null;
  place: BlockPlace;
  kind: LineKind;
  /** Its words without marks. */
  words: string;
  /** Whether lines stand beneath it. */
  isParent: boolean;
  /** Whether it goes on with a commitment of a month before, and so may say the same. */
  isCarried: boolean;
  references: { key: string; raw: string; malformed: boolean }[];
  version: number;
  /** How malformed references of it can be put right. */
  repairs: Repair[];
  /** Warnings that somebody has said to be right. */
  kept: string[];
};

const longestQuote = 60;

/** The beginning of a line's words, in quotation marks. */
export function quoted(words: string): string {
  const characters = [...words.replace(/\s+/g, ' ').trim()];
  const isLong = characters.length > longestQuote;
  return `“${characters.slice(0, longestQuote).join('').trim()}${isLong ? ' …' : ''}”`;
}
