'use client';

import { useState } from 'react';
import type { ReportOutline } from '@/lib/report/schema';
import { groupBy } from '@/lib/shared/group';
import { useCorrecting } from './correct';
import { countOf } from './counts';
import { LineCorrection, SourceLine } from './line-correction';
import { walkLines } from './walk-lines';

/** Lines that found no place, each with a way to give it one. Until then they are not stored. */
export function Unplaced({ unplaced }: Pick<ReportOutline, 'unplaced'>) {
  if (unplaced.length === 0) return null;
  return (
    <section aria-labelledby="unplaced" className="mb-8">
      <h2 id="unplaced">{countOf(unplaced.length, 'line')} without a place</h2>
      <p className="mb-2 text-ink-2 text-xs">They are not stored unless you say where they belong.</p>
      <ul>
        {unplaced.map(({ line, text }) => (
          <UnplacedLine key={line} line={line} text={text} />
        ))}
      </ul>
    </section>
  );
}

function UnplacedLine({ line, text }: { line: number; text: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="border-line border-b">
      <button
        type="button"
        data-line
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={walkLines}
        className="grid w-full cursor-pointer grid-cols-[3rem_minmax(0,1fr)] items-baseline gap-2 py-1.5 text-left hover:bg-hover pointer-coarse:min-h-11"
      >
        <span className="code text-xs">
          <span className="sr-only">line </span>
          {line}
        </span>
        <span className="text line-clamp-2">{text}</span>
      </button>
      {isOpen && <LineCorrection line={line} kind={null} place={null} onDone={() => setOpen(false)} />}
    </li>
  );
}

/** What the reading could not decide, with the source beside it. What is said of many lines is said once, and they are folded. */
export function Warnings({ warnings }: Pick<ReportOutline, 'warnings'>) {
  if (warnings.length === 0) return null;
  const said = groupBy(warnings, ({ message }) => message);
  return (
    <section aria-labelledby="warnings" className="mb-8">
      <h2 id="warnings" className="mb-1">
        {countOf(warnings.length, 'place')} worth a look
      </h2>
      <ul className="text-sm">
        {[...said].map(([message, places]) => (
          <li key={message} className="border-line border-b py-2">
            <p className="mb-1">{message}</p>
            <Sources lines={places.map(({ line }) => line)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sources({ lines }: { lines: number[] }) {
  const { sourceLine } = useCorrecting();
  const shown = [...new Set(lines)].filter((line) => sourceLine(line) !== undefined);
  const sources = shown.map((line) => <SourceLine key={line} line={line} text={sourceLine(line)} />);
  if (shown.length < 2) return sources;
  return (
    <details>
      <summary className="min-h-9 cursor-pointer py-1.5 text-ink-2 text-xs hover:text-accent pointer-coarse:min-h-11">
        {countOf(shown.length, 'line')}, from {shown[0]} to {shown.at(-1)}
      </summary>
      <div className="grid gap-1">{sources}</div>
    </details>
  );
}
