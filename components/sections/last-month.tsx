import { CopyPlus } from 'lucide-react';
import { ReadLines } from '@/components/lines/read-lines';
import { RichWords } from '@/components/lines/rich-words';
import { monthName } from '@/components/months/month-name';
import { OutcomeMark } from '@/components/plans/outcome-mark';
import { IconButton } from '@/components/ui/icon-button';
import type { RichLine } from '@/lib/lines/schema-rich';
import type { SheetPart } from '@/lib/plans/rules';
import type { Sheet } from '@/lib/plans/schema';
import type { ReferencePattern } from '@/lib/shared/report-form';

export type LastMonthProps = {
  part: SheetPart;
  before: Sheet['before'];
  /** How the project's references look. */
  references: ReferencePattern[];
  /** Takes a line with those beneath it into this month's text; null where that cannot be written. */
  onCopy: ((lines: RichLine[]) => void) | null;
};

/** What the same entry said the month before, beside what is written now. */
export function LastMonth({ part, before, references, onCopy }: LastMonthProps) {
  if (before.month === null)
    return <p className="text-ink-2 text-sm">This is the project’s first month: there is none before it.</p>;
  const lines = before.entries.filter(({ elementId }) => elementId === part.elementId).flatMap((entry) => entry.lines);
  return (
    <>
      <h2 className="mb-2 font-semibold text-ink-2 text-xs">Accomplished in {monthName(before.month)}</h2>
      <div className="text mb-7 grid gap-2 text-[0.9375rem]/6 text-ink-2">
        {lines.length === 0 && <p className="font-ui text-sm">Nothing was written.</p>}
        {groupsOf(lines).map((group) => (
          <div key={group[0]?.id} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-1">
            <ReadLines lines={group} references={references} />
            {onCopy !== null && (
              <IconButton
                label="Copy into this month"
                icon={CopyPlus}
                className="-my-1 -mr-2 pointer-coarse:-my-2.5 pointer-coarse:-mr-3.5"
                onPress={() => onCopy(group)}
              />
            )}
          </div>
        ))}
      </div>
      {part.plans.length > 0 && (
        <>
          <h2 className="mb-2 font-semibold text-ink-2 text-xs">Planned then</h2>
          <ul className="text grid gap-2 text-[0.9375rem]/6 text-ink-2">
            {part.plans.map(({ id, content, outcome }) => (
              <li key={id} className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2">
                <OutcomeMark outcome={outcome?.outcome ?? 'waiting'} className="mt-1" />
                <span>
                  <RichWords content={content} references={references} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Each line that stands beneath none, with those beneath it. */
function groupsOf(lines: RichLine[]): RichLine[][] {
  const groups: RichLine[][] = [];
  for (const line of lines) {
    if (line.parentId === null) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}
