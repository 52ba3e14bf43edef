'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { monthName } from '@/components/months/month-name';
import { SectionBadge } from '@/components/sections/section-mark';
import { reportAddress } from '@/components/shell/addresses';
import { attempt } from '@/components/shell/attempt';
import { Button } from '@/components/ui/button';
import { Decline, OpenDialog } from '@/components/ui/dialog';
import { FormTrouble } from '@/components/ui/form-trouble';
import { client } from '@/lib/client/orpc';
import { notAccepted } from '@/lib/report/rules-publish';
import type { Board, BoardSection } from '@/lib/rollup/schema';
import { countWord } from '@/lib/shared/count';

type PublishDialogProps = { project: string; board: Board; onClose: () => void };

/** Says what publishing does and what is not accepted, publishes if that is wanted, and goes to the report. */
export function PublishDialog({ project, board: { month, sections }, onClose }: PublishDialogProps) {
  const missing = notAccepted(sections);
  const { publish, isPending, trouble } = usePublishing({ project, month, missing });
  return (
    <OpenDialog
      title={`Publish ${monthName(month)}?`}
      onClose={onClose}
      actions={(close) => (
        <>
          <Button kind="primary" isPending={isPending} onPress={publish}>
            {missing.length === 0 ? 'Publish it' : 'Publish it all the same'}
          </Button>
          <Decline onPress={close} />
        </>
      )}
    >
      <p>
        The report is kept as it stands now, with its files in Word, PDF and the other formats, and its readers see it.
        Nothing in the month changes after that, until it is reopened for a reason.
      </p>
      {missing.length > 0 && <Missing sections={missing} />}
      <p role="status" className="meta mt-3 empty:hidden">
        {isPending && 'Making the files, which takes some seconds'}
      </p>
      <FormTrouble says={trouble} />
    </OpenDialog>
  );
}

function Missing({ sections }: { sections: BoardSection[] }) {
  const [first, verb] =
    sections.length === 1 ? ['One section', 'is'] : [`${countWord(sections.length)} sections`, 'are'];
  return (
    <>
      <p className="mt-3 font-semibold text-ink">
        {first.charAt(0).toUpperCase() + first.slice(1)} {verb} not accepted:
      </p>
      <ul className="mt-1.5 max-h-56 overflow-y-auto font-ui text-sm">
        {sections.map(({ id, heading, state }) => (
          <li key={id} className="flex justify-between gap-4 border-line border-t py-1.5">
            {heading} <SectionBadge state={state} />
          </li>
        ))}
      </ul>
    </>
  );
}

type Publishing = { project: string; month: string; missing: BoardSection[] };

function usePublishing({ project, month, missing }: Publishing) {
  const router = useRouter();
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const publish = async () => {
    setPending(true);
    setTrouble(undefined);
    const despite = missing.map(({ address }) => address);
    const found = await attempt(() => client.report.publish({ project, month, despite }));
    if (found === null) {
      router.push(reportAddress(project, month));
      router.refresh(); // the masthead shows months as they stand
      return;
    }
    setPending(false);
    setTrouble(found.sentence);
  };
  return { publish, isPending, trouble };
}
