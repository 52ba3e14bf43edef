'use client';

import { useMutation } from '@tanstack/react-query';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Notice } from '@/components/ui/notice';
import { useCommand } from '@/components/ui/use-shortcut';
import { client } from '@/lib/client/orpc';
import { sentenceOf } from '@/lib/client/trouble';
import type { Section } from '@/lib/sections/schema';
import { SectionReview } from './section-review';

type SectionActionsProps = {
  project: string;
  section: Section;
  /** Shows what is to be settled and looked at before the section is handed in. */
  onCheck: () => void;
  onChanged: (section: Section) => void;
};

/** Handing a section in, taking it back, reviewing it: what its state and the viewer's role allow. */
export function SectionActions({ project, section, onCheck, onChanged }: SectionActionsProps) {
  const { state, may } = section;
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
      {may.submit && !may.review && state === 'submitted' && <Withdraw {...{ project, section, onChanged }} />}
      {may.review && <SectionReview {...{ project, section, onChanged }} />}
    </>
  );
}

function Withdraw({ project, section, onChanged }: Omit<SectionActionsProps, 'onCheck'>) {
  const { month, address: team } = section;
  const withdrawing = useMutation({
    networkMode: 'always', // without a connection it is said, not waited for
    mutationFn: () => client.sections.withdraw({ project, month, team }),
    onSuccess: onChanged,
  });
  return (
    <>
      <Button isPending={withdrawing.isPending} onPress={() => withdrawing.mutate()}>
        Withdraw
      </Button>
      {withdrawing.isError && <Notice kind="stop" title={sentenceOf(withdrawing.error)} />}
    </>
  );
}
