import { OctagonAlert, TriangleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { Finding, SectionCheck } from '@/lib/checks/schema';
import type { SectionEntry } from '@/lib/sections/schema';

export type FindingsProps = { check: SectionCheck; entries: SectionEntry[]; onGoTo: (finding: Finding) => void };

/** What is to be settled, then what is worth a look, each with the way to its place. */
export function Findings({ check: { blocking, warnings }, entries, onGoTo }: FindingsProps) {
  if (blocking.length + warnings.length === 0)
    return <p className="pt-4 text-sm">Nothing here that a reader would stumble on.</p>;
  const listed = { entries, onGoTo };
  return (
    <>
      {blocking.length > 0 && (
        <FindingList {...listed} findings={blocking}>
          <span className="text-stop">
            <Icon of={OctagonAlert} size="small" /> {blocking.length} to settle
          </span>
        </FindingList>
      )}
      {warnings.length > 0 && (
        <FindingList {...listed} findings={warnings}>
          <span className="text-warn">
            <Icon of={TriangleAlert} size="small" /> {warnings.length} worth a look
          </span>
        </FindingList>
      )}
    </>
  );
}

type FindingListProps = Omit<FindingsProps, 'check'> & { findings: Finding[]; children: ReactNode };

function FindingList({ findings, entries, onGoTo, children }: FindingListProps) {
  const heading = useId();
  return (
    <>
      <h3 id={heading} className="pt-4 pb-1.5 font-semibold text-xs *:inline-flex *:items-center *:gap-2">
        {children}
      </h3>
      <ul aria-labelledby={heading}>
        {findings.map((finding) => (
          <li
            key={`${finding.kind} ${finding.entryId} ${finding.lineId} ${finding.says}`}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 border-line border-t py-2 text-sm sm:grid-cols-[5.5rem_minmax(0,1fr)_auto]"
          >
            <span className="code text-ink-3 text-xs max-sm:col-span-2">{nameOf(finding, entries)}</span>
            <span className="wrap-anywhere">{finding.says}</span>
            <Button kind="quiet" size="compact" onPress={() => onGoTo(finding)}>
              <span>
                Go there<span className="sr-only">, {finding.says}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function nameOf({ entryId }: Finding, entries: SectionEntry[]): string {
  const entry = entries.find(({ id }) => id === entryId);
  return entry === undefined ? 'Beside' : (entry.code ?? entry.title ?? 'Section');
}
