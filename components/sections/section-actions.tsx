'use client';

import { useMutation } from '@tanstack/react-query';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { WithheldButton } from '@/components/ui/withheld-button';
import { client } from '@/lib/client/orpc';
import { sentenceOf } from '@/lib/client/trouble';
import { type CountOf, type SheetPart, standingOf } from '@/lib/plans/rules';
import type { Section } from '@/lib/sections/schema';

type SectionActionsProps = {
  project: string;
  section: Section;
  parts: SheetPart[];
  countOf: CountOf;
  onChanged: (section: Section) => void;
};

/** Handing a section in, taking it back, accepting it: what its state and the viewer's role allow. */
export function SectionActions({ project, section, parts, countOf, onChanged }: SectionActionsProps) {
  const { month, address: team, state, may } = section;
  const address = { project, month, team };
  const acting = useMutation({
    mutationFn: (act: 'submit' | 'withdraw' | 'accept') => client.sections[act](address),
    onSuccess: onChanged,
  });
  const isWritable = state !== 'submitted' && state !== 'accepted';
  const obstacle = obstacleOf(parts, countOf);
  return (
    <>
      {may.submit && isWritable && obstacle !== null && <WithheldButton because={obstacle}>Submit</WithheldButton>}
      {may.submit && isWritable && obstacle === null && (
        <Button kind="primary" isPending={acting.isPending} onPress={() => acting.mutate('submit')}>
          Submit
        </Button>
      )}
      {may.submit && state === 'submitted' && (
        <Button isPending={acting.isPending} onPress={() => acting.mutate('withdraw')}>
          Withdraw
        </Button>
      )}
      {may.review && state === 'submitted' && (
        <Button kind="primary" isPending={acting.isPending} onPress={() => acting.mutate('accept')}>
          Accept
        </Button>
      )}
      {acting.isError && <Notice kind="stop" title={sentenceOf(acting.error)} />}
    </>
  );
}

/** What is to be settled before the section can be submitted, in words; null where nothing is. */
function obstacleOf(parts: SheetPart[], countOf: CountOf): string | null {
  const standings = parts.map((part) => standingOf(part, countOf));
  const waiting = standings.reduce((sum, standing) => sum + (standing.kind === 'waiting' ? standing.count : 0), 0);
  const blank = standings.filter(({ kind }) => kind === 'blank').length;
  if (waiting + blank === 0) return null;
  const plans = waiting === 1 ? 'one plan waits' : `${waiting} plans wait`;
  const entries = blank === 1 ? 'one entry is blank' : `${blank} entries are blank`;
  return [...(waiting > 0 ? [plans] : []), ...(blank > 0 ? [entries] : [])].join(', ');
}
