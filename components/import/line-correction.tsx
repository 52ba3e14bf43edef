'use client';

import { Button } from '@/components/ui/button';
import type { Correction } from '@/lib/report/import/corrections';
import type { LineKind } from '@/lib/shared/line-kind';
import { type LinePlace, useCorrecting } from './correct';
import { MoveLine } from './move-line';

type Mark = Extract<Correction, { do: 'mark-line' }>['as'];

const marks: { as: Mark; label: string }[] = [
  { as: 'item', label: 'Item' },
  { as: 'label', label: 'Label' },
  { as: 'epic', label: 'Epic' },
  { as: 'prose', label: 'Prose' },
  { as: 'nil', label: 'Nil' },
];

type LineCorrectionProps = {
  line: number;
  /** null for a line that found no place. */
  kind: LineKind | null;
  place: LinePlace;
  onDone: () => void;
};

/** What a person can say of one line: what it is, and where it belongs. The source stands beside. */
export function LineCorrection({ line, kind, place, onDone }: LineCorrectionProps) {
  const { correct, sourceLine } = useCorrecting();
  const mark = (as: Mark) => {
    correct({ do: 'mark-line', line, as });
    onDone();
  };
  return (
    <div className="mb-2 border-accent border-l-2 bg-raised py-2 pr-2 pl-3">
      <SourceLine line={line} text={sourceLine(line)} />
      {kind !== null && (
        <fieldset className="mt-2 flex flex-wrap items-center gap-1.5">
          <legend className="sr-only">What line {line} is</legend>
          {marks.map(({ as, label }) => (
            <Button
              key={as}
              size="compact"
              aria-pressed={as === kind}
              isDisabled={as === kind}
              onPress={() => mark(as)}
            >
              {label}
            </Button>
          ))}
        </fieldset>
      )}
      <MoveLine line={line} place={place} onDone={onDone} />
    </div>
  );
}

/** A line of the document as it came. */
export function SourceLine({ line, text }: { line: number; text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p className="grid grid-cols-[auto_minmax(0,1fr)] gap-2 bg-sunken px-2 py-1 font-code text-2xs">
      <span className="text-ink-3">
        <span className="sr-only">Source, line </span>
        {line}
      </span>
      <span className="whitespace-pre-wrap break-words">{text}</span>
    </p>
  );
}
