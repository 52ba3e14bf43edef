'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from '@/components/ui/button';
import { Decline, OpenDialog } from '@/components/ui/dialog';
import { FormTrouble } from '@/components/ui/form-trouble';
import { Waiting } from '@/components/ui/waiting';
import { client } from '@/lib/client/orpc';
import { sentenceOf } from '@/lib/client/trouble';
import type { NudgePlan } from '@/lib/sections/schema';
import { namesInRow } from '@/lib/shared/count';

type NudgeDialogProps = {
  project: string;
  month: string;
  /** Told to whom a nudge went, as a sentence. */
  onNudged: (said: string) => void;
  onClose: () => void;
};

/** Shows whom a nudge reaches and what it says, and sends it if that is wanted. */
export function NudgeDialog({ project, month, onNudged, onClose }: NudgeDialogProps) {
  const address = { project, month };
  const plan = useQuery({
    queryKey: ['nudge', project, month],
    queryFn: () => client.sections.planNudge(address),
    staleTime: 0,
  });
  const nudging = useMutation({
    networkMode: 'always', // without a connection it is said, not waited for
    mutationFn: () => client.sections.nudge(address),
    onSuccess: ({ names }) => {
      onNudged(`${namesInRow(names)} ${names.length === 1 ? 'is' : 'are'} asked by mail.`);
      onClose();
    },
  });
  const isPossible = plan.data?.obstacle === null;
  const trouble = nudging.error ?? plan.error;
  return (
    <OpenDialog
      title="Nudge those who are late?"
      onClose={onClose}
      actions={(close) => (
        <>
          {isPossible && (
            <Button kind="primary" isPending={nudging.isPending} onPress={() => nudging.mutate()}>
              Send it
            </Button>
          )}
          <Decline onPress={close}>{isPossible ? 'Not yet' : 'Close'}</Decline>
        </>
      )}
    >
      {plan.data === undefined && trouble === null && <Waiting says="Looking who is late" />}
      {plan.data !== undefined && <Plan plan={plan.data} />}
      <FormTrouble says={trouble === null ? undefined : sentenceOf(trouble)} />
    </OpenDialog>
  );
}

function Plan({ plan: { obstacle, sections, subject, paragraphs } }: { plan: NudgePlan }) {
  return (
    <>
      {obstacle !== null && <p className="text-ink">{obstacle}</p>}
      <ul className="mt-3 max-h-48 overflow-y-auto font-ui text-sm">
        {sections.map((section) => (
          <li key={section.id} className="flex flex-wrap justify-between gap-x-4 border-line border-t py-1.5">
            <span>{section.heading}</span>
            <span className="text-ink-3">{whoOf(section)}</span>
          </li>
        ))}
      </ul>
      {obstacle === null && (
        <figure className="mt-4 border-line border-l-2 pl-4">
          <figcaption className="meta mb-1 font-ui">Each team’s mail reads like this one, “{subject}”:</figcaption>
          {paragraphs.map((words) => (
            <p key={words} className="mt-1.5">
              {words}
            </p>
          ))}
        </figure>
      )}
    </>
  );
}

function whoOf({ isNudged, reached }: NudgePlan['sections'][number]): string {
  if (isNudged) return 'nudged today';
  return reached.length === 0 ? 'nobody can be reached' : namesInRow(reached);
}
