'use client';

import { Kbd } from '@/components/ui/kbd';
import { useShortcut } from '@/components/ui/use-shortcut';
import type { OutcomeKind } from '@/lib/plans/schema';
import { OutcomeMark, outcomeWords } from './outcome-mark';

const choices: [OutcomeKind, string][] = [
  ['done', '1'],
  ['partly', '2'],
  ['carried', '3'],
  ['dropped', '4'],
];

type OutcomeChoiceProps = { chosen: OutcomeKind | null; onChoose: (outcome: OutcomeKind) => void };

/** What became of the plan that is being decided: one of four, each with its key; the chosen one again takes it back. */
export function OutcomeChoice({ chosen, onChoose }: OutcomeChoiceProps) {
  return (
    <fieldset className="mt-3 flex flex-wrap gap-2 max-sm:grid max-sm:grid-cols-2">
      <legend className="sr-only">What became of it</legend>
      {choices.map(([outcome, key]) => (
        <Choice
          key={outcome}
          outcome={outcome}
          shortcut={key}
          isChosen={chosen === outcome}
          onChoose={() => onChoose(outcome)}
        />
      ))}
    </fieldset>
  );
}

type ChoiceProps = { outcome: OutcomeKind; shortcut: string; isChosen: boolean; onChoose: () => void };

function Choice({ outcome, shortcut, isChosen, onChoose }: ChoiceProps) {
  useShortcut(shortcut, onChoose);
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-keyshortcuts={shortcut}
      onClick={onChoose}
      className="inline-flex h-7.5 cursor-pointer items-center gap-2 rounded-sm border border-line-strong bg-raised pr-2 pl-2.5 font-medium text-ink text-sm hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft pointer-coarse:h-11"
    >
      <OutcomeMark outcome={outcome} />
      {outcomeWords[outcome]}
      <Kbd>{shortcut}</Kbd>
    </button>
  );
}
