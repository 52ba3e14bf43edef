import type { ImportChanges } from '@/lib/report/schema';
import { effectsWords, effectWord } from './counts';

const rows = [
  ['Teams', 'teams'],
  ['WBS elements', 'elements'],
  ['Entries', 'entries'],
  ['Lines', 'lines'],
  ['Figures', 'figures'],
] as const;

/** What storing does to the project, before it is done. */
export function WhatChanges({ changes, monthName }: { changes: ImportChanges; monthName: string }) {
  const removed = changes.sections.filter(({ effect }) => effect === 'removed');
  return (
    <section aria-labelledby="changes" className="mb-8">
      <h2 id="changes" className="mb-1">
        What storing does
      </h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] text-sm [&>*]:border-line [&>*]:border-b [&>*]:py-1.5">
        <Row name={monthName} says={effectWord(changes.month)} />
        {rows.map(([name, key]) => (
          <Row key={key} name={name} says={effectsWords(changes[key])} />
        ))}
        {changes.form !== 'unchanged' && (
          <Row
            name="Form of the report"
            says={changes.form === 'created' ? 'learned from this document' : 'extended'}
          />
        )}
      </dl>
      {removed.length > 0 && (
        <p className="mt-2 text-stop text-xs">
          Removed from {monthName}, since the document has no part of theirs:{' '}
          {removed.map(({ team }) => team).join(', ')}.
        </p>
      )}
    </section>
  );
}

function Row({ name, says }: { name: string; says: string }) {
  return (
    <>
      <dt className="pr-6 text-ink-2">{name}</dt>
      <dd>{says}</dd>
    </>
  );
}

/** Whether storing would change nothing at all. */
export function changesNothing({ month, form, sections, ...counts }: ImportChanges): boolean {
  const parts = [counts.teams, counts.elements, counts.entries, counts.lines, counts.figures];
  const isStill = parts.every(({ created, changed, removed }) => created + changed + removed === 0);
  return (
    isStill && month === 'unchanged' && form === 'unchanged' && sections.every(({ effect }) => effect === 'unchanged')
  );
}
