'use client';

import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ClashedLines, Kept } from '@/lib/lines/rules-clash';
import { clashWords } from '@/lib/lines/rules-clash-words';
import type { RichLine } from '@/lib/lines/schema-rich';
import type { WordChange } from '@/lib/shared/text/word-changes';
import { ReadLines } from './read-lines';

type ClashChoiceProps = { clashed: ClashedLines[]; onKeep: (clashed: ClashedLines, kept: Kept) => void };

/** Where two people wrote in the same line: what each says, and which of it stays. */
export function ClashChoice({ clashed, onKeep }: ClashChoiceProps) {
  return (
    <div className="mb-4">
      <Notice kind="warn" title="Somebody else wrote in the same line.">
        Nothing is lost: both stand in the text, theirs first. Choose which stays.
      </Notice>
      <ul>
        {clashed.map((one) => (
          <Choice key={one.clash.mine} clashed={one} onKeep={(kept) => onKeep(one, kept)} />
        ))}
      </ul>
    </div>
  );
}

function Choice({ clashed, onKeep }: { clashed: ClashedLines; onKeep: (kept: Kept) => void }) {
  const words = clashWords(clashed);
  return (
    <li className="border-line border-b py-4">
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <Side title="Yours" line={clashed.mine} words={words?.mine} />
        <Side title="Theirs" line={clashed.theirs} words={words?.theirs} />
      </div>
      <div className="mt-3 flex flex-wrap gap-2.5">
        <Button onPress={() => onKeep('mine')}>Keep mine</Button>
        <Button onPress={() => onKeep('theirs')}>Keep theirs</Button>
        <Button kind="quiet" onPress={() => onKeep('both')}>
          Keep both, one under the other
        </Button>
      </div>
    </li>
  );
}

type SideProps = { title: string; line: RichLine; words: WordChange[] | undefined };

function Side({ title, line, words }: SideProps) {
  return (
    <div>
      <p className="mb-1 font-medium text-ink-2 text-xs">{title}</p>
      {words === undefined ? (
        <ReadLines lines={[{ ...line, parentId: null }]} references={[]} />
      ) : (
        <p className="text wrap-anywhere">
          {words.map(({ kind, words: some }, at) =>
            kind === 'same' ? (
              some
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the words of a change never change
              <mark key={at} className="bg-done-soft text-ink underline decoration-done underline-offset-3">
                {some}
              </mark>
            ),
          )}
        </p>
      )}
    </div>
  );
}
