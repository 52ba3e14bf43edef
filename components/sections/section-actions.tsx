'use client';

import { useMutation } from '@tanstack/react-query';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Notice } from '@/components/ui/notice';
import { useCommand } from '@/components/ui/use-shortcut';
import { client } from '@/lib/client/orpc';
import { sentenceOf } from '@/lib/client/trouble';
import type { Section } from '@/lib/sections/schema';

type SectionActionsProps = {
  project: string;
  section: Section;
  /** Shows what is to be settled and looked at before the section is handed in. */
  onCheck: () => void;
  onChanged: (section: Section) => void;
};

/** Handing a section in, taking it back, accepting it: what its state and the viewer's role allow. */
export function SectionActions({ project, section, onCheck, onChanged }: SectionActionsProps) {
  const { month, address: team, state, may } = section;
  const address = { project, month, team };
  const acting = useMutation({
    mutationFn: (act: 'withdraw' | 'accept') => client.sections[act](address),
    onSuccess: onChanged,
  });
  const isSubmittable = may.submit && state !== 'submitted' && state !== 'accepted';
  useCommand(isSubmittable ? 'Enter' : undefined, onCheck);
  return (
    <>
      {isSubmittable && (
        <Button kind="primary" onPress={onCheck}>
          Check and submit
          <span aria-hidden="true" className="inline-flex gap-1 max-md:hidden">
            <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>
          </span>
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
