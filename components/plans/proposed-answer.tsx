'use client';

import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { useShortcut } from '@/components/ui/use-shortcut';
import { OutcomeMark } from './outcome-mark';
import type { Proposal } from './use-proposals';

type ProposedAnswerProps = {
  proposal: Proposal;
  /** Whether the keys mean this one. */
  isNow: boolean;
  onAnswer: (outcome: 'done' | 'partly', proposal: Proposal) => void;
  onDismiss: (proposal: Proposal) => void;
};

/** A line already written that seems to answer the plan, with what they have in common; never applied by itself. */
export function ProposedAnswer({ proposal, isNow, onAnswer, onDismiss }: ProposedAnswerProps) {
  useShortcut(isNow ? 'Enter' : undefined, () => onAnswer('done', proposal));
  useShortcut(isNow ? 'x' : undefined, () => onDismiss(proposal));
  return (
    <div className="mt-2.5 border-line-strong border-l-2 py-0.5 pl-3.5">
      <p className="text text-[0.9375rem]/[1.4375rem]">
        <MarkedWords {...proposal} />
      </p>
      <p className="mt-1 text-ink-3 text-xs">
        {proposal.team} wrote this. Seems to answer the plan: {inCommon(proposal)}.
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="compact" onPress={() => onAnswer('done', proposal)}>
          <OutcomeMark outcome="done" size="small" /> It does, done {isNow && <Kbd>Enter</Kbd>}
        </Button>
        <Button size="compact" onPress={() => onAnswer('partly', proposal)}>
          <OutcomeMark outcome="partly" size="small" /> Partly
        </Button>
        <Button size="compact" kind="quiet" onPress={() => onDismiss(proposal)}>
          Not this one {isNow && <Kbd>X</Kbd>}
        </Button>
      </div>
    </div>
  );
}

function MarkedWords({ words, sharedWords, sharedReferences }: Proposal) {
  const shared = new Set([...sharedWords, ...sharedReferences].map((word) => word.toLowerCase()));
  const parts = words.split(/(\s+)/);
  let at = 0;
  return parts.map((part) => {
    at += part.length;
    const isShared = shared.has(part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase());
    return isShared ? (
      <mark key={at} className="bg-find text-inherit">
        {part}
      </mark>
    ) : (
      part
    );
  });
}

function inCommon({ sharedReferences, sharedWords }: Proposal): string {
  const words = sharedWords.length === 1 ? 'one word in common' : `${sharedWords.length} words in common`;
  return [...sharedReferences, ...(sharedWords.length > 0 ? [words] : [])].join(', ');
}
