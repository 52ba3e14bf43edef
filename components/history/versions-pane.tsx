'use client';

import { client } from '@/lib/client/orpc';
import type { RichLine } from '@/lib/lines/schema-rich';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { EarlierText } from './earlier-text';
import { deedOf, EventWords, type PutBack } from './history-item';
import { ToldList } from './told-list';
import { timeInWords } from './when';

export type VersionsPaneProps = {
  project: string;
  /** The id of the list. */
  block: string;
  references: ReferencePattern[];
  /** Under which key of the query cache the versions are kept. */
  queryKey: readonly string[];
  onPutBack: PutBack;
  /** Puts the whole text back as it was; null where nothing can be written. */
  onPutTextBack: ((lines: RichLine[]) => void) | null;
};

/** The versions of one list, newest first: who wrote what in a row, and the text as it stood before. */
export function VersionsPane({ project, block, references, queryKey, onPutBack, onPutTextBack }: VersionsPaneProps) {
  const of = { queryKey, queryFn: () => client.history.listVersions({ project, block }) };
  return (
    <ToldList of={of}>
      {({ id, by, from, at, events, linesBefore }) => (
        <>
          <p className="mb-1.5 text-xs">
            <b className="font-semibold">{by}</b>{' '}
            <time dateTime={at} className="text-ink-3">
              {timeInWords(from, at)}
            </time>
          </p>
          <ul className="grid gap-2.5 border-line border-l pl-3">
            {events.map((event) => (
              <li key={event.id}>
                <p className="text-ink-2 text-xs">{deedOf(event)}</p>
                <EventWords event={event} onPutBack={onPutBack} />
              </li>
            ))}
          </ul>
          {linesBefore > 0 && (
            <EarlierText {...{ project, block, references }} version={id} onPutBack={onPutTextBack} />
          )}
        </>
      )}
    </ToldList>
  );
}
