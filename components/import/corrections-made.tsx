'use client';

import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { useShortcut } from '@/components/ui/use-shortcut';
import type { Correction } from '@/lib/report/import/corrections';

type CorrectionsMadeProps = { corrections: Correction[]; onTakeBack: (correction: Correction) => void };

/** What a person put right, newest first; each can be taken back. */
export function CorrectionsMade({ corrections, onTakeBack }: CorrectionsMadeProps) {
  const last = corrections.at(-1);
  useShortcut('u', () => {
    if (last !== undefined) onTakeBack(last);
  });
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="corrections" className="mb-8">
      <h2 id="corrections" className="mb-1">
        Your corrections
      </h2>
      <ul className="text-sm">
        {corrections.toReversed().map((correction) => (
          <li
            key={JSON.stringify(correction)}
            className="flex items-center justify-between gap-3 border-line border-b py-1.5"
          >
            <span className="min-w-0 break-words">{correctionWords(correction)}</span>
            <Button
              kind="quiet"
              size="compact"
              aria-label={`Take back: ${correctionWords(correction)}`}
              onPress={() => onTakeBack(correction)}
            >
              Take back {correction === last && <Kbd>U</Kbd>}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function correctionWords(correction: Correction): string {
  switch (correction.do) {
    case 'rename-team':
      return `“${correction.team}” is called “${correction.to}”`;
    case 'merge-teams':
      return `“${correction.team}” is the same team as “${correction.into}”`;
    case 'mark-line':
      return `Line ${correction.line} is ${correction.as}`;
    case 'move-line':
      return `Line ${correction.line} belongs to ${[correction.team, correction.element, correction.list].filter(Boolean).join(', ')}`;
  }
}
