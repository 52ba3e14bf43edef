'use client';

import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

type BothSidesProps = {
  /** Each side in words, a line each. */
  mine: string[];
  theirs: string[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  /** Where both can stand in one list. */
  onKeepBoth?: () => void;
};

/** What two people saved of the same thing, side by side; nothing is lost, a person decides. */
export function BothSides({ mine, theirs, onKeepMine, onTakeTheirs, onKeepBoth }: BothSidesProps) {
  return (
    <section aria-label="Two people edited this" className="mb-8 flex flex-col gap-4">
      <Notice kind="warn" title="Somebody else saved this while you wrote.">
        Yours is still here and not saved yet. What differs is marked.
      </Notice>
      <div className="grid gap-x-16 gap-y-4 md:grid-cols-2">
        <Side title="Yours" lines={mine} others={theirs} />
        <Side title="Theirs, saved" lines={theirs} others={mine} />
      </div>
      <div className="flex flex-wrap items-center gap-2.5">
        <Button onPress={onKeepMine}>Keep mine</Button>
        <Button onPress={onTakeTheirs}>Keep theirs</Button>
        {onKeepBoth !== undefined && (
          <Button kind="quiet" onPress={onKeepBoth}>
            Put both into one list
          </Button>
        )}
      </div>
    </section>
  );
}

type SideProps = { title: string; lines: string[]; others: string[] };

function Side({ title, lines, others }: SideProps) {
  return (
    <div className="min-w-0">
      <h3 className="mb-1.5 text-ink-2 text-xs">{title}</h3>
      {lines.length === 0 && <p className="text text-ink-2">Nothing.</p>}
      <ul className="text">
        {lines.map((line) => (
          <li key={line} className="break-words">
            {others.includes(line) ? line : <Marked line={line} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Marked({ line }: { line: string }) {
  return (
    <mark className="bg-done-soft text-ink shadow-[0_1px_0_var(--color-done)]">
      <span className="sr-only">differs: </span>
      {line}
    </mark>
  );
}
