'use client';

import { Writers } from '@/components/history/writers';
import { Kbd } from '@/components/ui/kbd';
import { type CountOf, type SheetPart, standingOf } from '@/lib/plans/rules';
import { PlanStrip } from './plan-strip';
import { StandingWords } from './standing-words';

type EntryListProps = {
  parts: SheetPart[];
  countOf: CountOf;
  current: string | undefined;
  onChoose: (key: string) => void;
  /** In words who else writes here just now. */
  writers: string[];
};

/** The entries of a section with how each stands; on a narrow screen `EntryPicker` takes its place. */
export function EntryList({ parts, countOf, current, onChoose, writers }: EntryListProps) {
  return (
    <nav aria-label="Entries" className="border-line border-r pt-6 pb-12 max-md:hidden">
      <div className="sticky top-4 max-h-[calc(100dvh-2rem)] overflow-y-auto">
        <p className="flex justify-between pr-6 pb-2.5 pl-8 text-ink-3 text-xs">
          Entries
          <span className="inline-flex gap-1">
            <Kbd>K</Kbd>
            <Kbd>J</Kbd>
          </span>
        </p>
        <ul>
          {parts.map((part) => (
            <li key={part.key}>
              <Entry
                part={part}
                countOf={countOf}
                isCurrent={part.key === current}
                onChoose={() => onChoose(part.key)}
              />
            </li>
          ))}
        </ul>
        <PlanStrip plans={parts.flatMap(({ plans }) => plans)} />
        <Writers writers={writers} className="mt-2 mr-6 ml-8" />
      </div>
    </nav>
  );
}

type EntryProps = Pick<EntryListProps, 'countOf'> & { part: SheetPart; isCurrent: boolean; onChoose: () => void };

function Entry({ part, countOf, isCurrent, onChoose }: EntryProps) {
  return (
    <button
      type="button"
      aria-current={isCurrent ? 'true' : undefined}
      onClick={onChoose}
      className="group relative grid w-full cursor-pointer grid-cols-[1fr_auto] gap-x-3 py-2 pr-6 pl-8 text-left text-sm/4.5 hover:bg-hover aria-[current]:bg-accent-soft aria-[current]:before:absolute aria-[current]:before:inset-y-0 aria-[current]:before:left-0 aria-[current]:before:w-0.5 aria-[current]:before:bg-accent"
    >
      <span className="code text-xs group-aria-[current]:text-ink-2">{part.code ?? 'No code'}</span>
      <span className="inline-flex items-center gap-1 whitespace-nowrap text-ink-3 text-xs group-aria-[current]:text-ink-2">
        <StandingWords standing={standingOf(part, countOf)} />
      </span>
      <span className="col-span-2 group-aria-[current]:font-semibold">{part.title}</span>
    </button>
  );
}
