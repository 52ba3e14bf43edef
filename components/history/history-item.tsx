'use client';

import { ChangedWords } from '@/components/lines/changed-words';
import { outcomeWords } from '@/components/plans/outcome-mark';
import { Button } from '@/components/ui/button';
import type { HistoryEvent } from '@/lib/history/schema';
import type { WordChange } from '@/lib/shared/text/word-changes';
import { timeInWords } from './when';

const deeds: Record<HistoryEvent['kind'], string> = {
  written: 'wrote',
  changed: 'changed',
  moved: 'moved',
  removed: 'took out',
  starred: 'offered for the highlights',
  unstarred: 'no longer offers for the highlights',
  decided: 'said',
  undecided: 'took back what was said of',
  submitted: 'submitted the section',
  withdrawn: 'withdrew the section',
  returned: 'returned the section',
  accepted: 'accepted the section',
};

/** Puts a line back as it was; null where nothing can be written. */
export type PutBack = ((was: NonNullable<HistoryEvent['was']>) => void) | null;

/** One thing that was done: by whom, when, and what became of the words. */
export function HistoryItem({ event, onPutBack }: { event: HistoryEvent; onPutBack: PutBack }) {
  const { at, by } = event;
  return (
    <>
      <p className="mb-1 text-xs">
        <b className="font-semibold">{by}</b> {deedOf(event)},{' '}
        <time dateTime={at} className="text-ink-3">
          {timeInWords(at)}
        </time>
      </p>
      <EventWords event={event} onPutBack={onPutBack} />
    </>
  );
}

/** What was done, in a word or two. */
export function deedOf({ kind, note }: HistoryEvent): string {
  return kind === 'decided' && note !== null ? `${deeds[kind]} “${outcomeOf(note)}” of` : deeds[kind];
}

/** What became of the words, and the way back. */
export function EventWords({ event, onPutBack }: { event: HistoryEvent; onPutBack: PutBack }) {
  const { kind, words, was, note } = event;
  return (
    <>
      {kind === 'returned' && note !== null && <p className="text-ink-2">{note}</p>}
      {words.length > 0 && <ChangedWords words={words.map(shortened)} />}
      {onPutBack !== null && was !== null && (
        <Button kind="quiet" size="compact" className="-ml-2" onPress={() => onPutBack(was)}>
          Put it back as it was
        </Button>
      )}
    </>
  );
}

function outcomeOf(note: string): string {
  return Object.entries(outcomeWords).find(([outcome]) => outcome === note)?.[1] ?? note;
}

/** Longer runs of words that stayed are cut, in characters. */
const longestSame = 120;

function shortened({ kind, words }: WordChange): WordChange {
  if (kind !== 'same' || words.length <= longestSame) return { kind, words };
  const [start, end] = [words.slice(0, longestSame / 2), words.slice(-longestSame / 2)];
  return { kind, words: `${start.replace(/\s+\S*$/, '')} … ${end.replace(/^\S*\s+/, '')}` };
}
