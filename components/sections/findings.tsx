import { OctagonAlert, TriangleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { Finding, SectionCheck } from '@/lib/checks/schema';
import type { SectionEntry } from '@/lib/sections/schema';

export type FindingsProps = {
  check: SectionCheck;
  entries: SectionEntry[];
  onGoTo: (finding: Finding) => void;
  /** Says that a warning is right as it is, or takes that back; null for who may not. */
  onKeep: ((finding: Finding, isRight: boolean) => void) | null;
  /** Puts a malformed reference right. */
  onRepair: ((finding: Finding) => void) | null;
  /** Says of the blank lists of an entry that there is nothing. */
  onNothing: ((finding: Finding) => void) | null;
};

/** What is to be settled, then what is worth a look, each with the way to its place; folded, what was said to be right. */
export function Findings({
  check: { blocking, warnings, kept },
  onKeep,
  onRepair,
  onNothing,
  ...listed
}: FindingsProps) {
  const repair = onRepair && { wordsFor: makeWords, onPress: onRepair };
  return (
    <>
      {blocking.length + warnings.length === 0 && (
        <p className="pt-4 text-sm">Nothing here that a reader would stumble on.</p>
      )}
      {blocking.length > 0 && (
        <FindingList
          {...listed}
          findings={blocking}
          answers={[onNothing && { wordsFor: nothingWords, onPress: onNothing }]}
        >
          <span className="text-stop">
            <Icon of={OctagonAlert} size="small" /> {blocking.length} to settle
          </span>
        </FindingList>
      )}
      {warnings.length > 0 && (
        <FindingList
          {...listed}
          findings={warnings}
          answers={[repair, onKeep && { wordsFor: () => 'It is right', onPress: (finding) => onKeep(finding, true) }]}
        >
          <span className="text-warn">
            <Icon of={TriangleAlert} size="small" /> {warnings.length} worth a look
          </span>
        </FindingList>
      )}
      {kept.length > 0 && (
        <details className="pt-4">
          <summary className="w-fit cursor-pointer text-ink-2 text-xs">{kept.length} said to be right</summary>
          <FindingList
            {...listed}
            findings={kept}
            answers={[repair, onKeep && { wordsFor: () => 'Warn again', onPress: (finding) => onKeep(finding, false) }]}
          >
            <span className="sr-only">Said to be right</span>
          </FindingList>
        </details>
      )}
    </>
  );
}

/** Its words for a finding; null where it is no answer to that. */
type Answer = { wordsFor: (finding: Finding) => string | null; onPress: (finding: Finding) => void };

function nothingWords({ kind }: Finding): string | null {
  return kind === 'blank' ? 'Nothing to report' : null;
}

function makeWords({ repair }: Finding): string | null {
  return repair === undefined ? null : `Make it ${repair.key}`;
}

type FindingListProps = Pick<FindingsProps, 'entries' | 'onGoTo'> & {
  findings: Finding[];
  /** What can be said to a finding here, by whoever may. */
  answers: (Answer | null)[];
  children: ReactNode;
};

function FindingList({ findings, entries, onGoTo, answers, children }: FindingListProps) {
  const heading = useId();
  return (
    <>
      <h3 id={heading} className="pt-4 pb-1.5 font-semibold text-xs *:inline-flex *:items-center *:gap-2">
        {children}
      </h3>
      <ul aria-labelledby={heading}>
        {findings.map((finding) => (
          <li
            key={keyOf(finding)}
            className="grid grid-cols-1 items-baseline gap-x-4 border-line border-t py-2 text-sm sm:grid-cols-[5.5rem_minmax(0,1fr)_auto]"
          >
            <span className="code text-ink-3 text-xs">{nameOf(finding, entries)}</span>
            <span className="wrap-anywhere">{finding.says}</span>
            <span className="-mr-2 flex flex-wrap items-baseline max-sm:-ml-2">
              <FindingButton words="Go there" says={finding.says} onPress={() => onGoTo(finding)} />
              {answers.map((answer) => {
                const words = answer?.wordsFor(finding) ?? null;
                if (answer === null || words === null) return null;
                return (
                  <FindingButton
                    key={words}
                    words={words}
                    says={finding.says}
                    onPress={() => answer.onPress(finding)}
                  />
                );
              })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function FindingButton({ words, says, onPress }: { words: string; says: string; onPress: () => void }) {
  return (
    <Button kind="quiet" size="compact" onPress={onPress}>
      <span>
        {words}
        <span className="sr-only">, {says}</span>
      </span>
    </Button>
  );
}

/** The same may be said of a line twice. */
function keyOf({ kind, entryId, lineId, says, repair }: Finding): string {
  return [kind, entryId, lineId, says, repair?.nth].join(' ');
}

function nameOf({ entryId }: Finding, entries: SectionEntry[]): string {
  const entry = entries.find(({ id }) => id === entryId);
  return entry === undefined ? 'Beside' : (entry.code ?? entry.title ?? 'Section');
}
