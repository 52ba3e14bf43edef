import { ReadLines } from '@/components/lines/read-lines';
import { RichWords } from '@/components/lines/rich-words';
import { monthName } from '@/components/months/month-name';
import { OutcomeMark } from '@/components/plans/outcome-mark';
import type { SheetPart } from '@/lib/plans/rules';
import type { Sheet } from '@/lib/plans/schema';

/** What the same entry said the month before, beside what is written now. */
export function LastMonth({ part, before }: { part: SheetPart; before: Sheet['before'] }) {
  if (before.month === null)
    return <p className="text-ink-2 text-sm">This is the project’s first month: there is none before it.</p>;
  const lines = before.entries.filter(({ elementId }) => elementId === part.elementId).flatMap((entry) => entry.lines);
  return (
    <>
      <h2 className="mb-2 font-semibold text-ink-2 text-xs">Accomplished in {monthName(before.month)}</h2>
      <div className="text mb-7 text-ink-2">
        {lines.length === 0 ? <p className="text-sm">Nothing was written.</p> : <ReadLines lines={lines} />}
      </div>
      {part.plans.length > 0 && (
        <>
          <h2 className="mb-2 font-semibold text-ink-2 text-xs">Planned then</h2>
          <ul className="text grid gap-2 text-[0.9375rem]/6 text-ink-2">
            {part.plans.map(({ id, content, outcome }) => (
              <li key={id} className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2">
                <OutcomeMark outcome={outcome?.outcome ?? 'waiting'} className="mt-1" />
                <span>
                  <RichWords content={content} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
