'use client';

import { useRouter } from 'next/navigation';
import { boardAddress } from '@/components/shell/addresses';
import { useForetold } from '@/components/shell/use-foretold';
import { Button } from '@/components/ui/button';
import { Decline, OpenDialog } from '@/components/ui/dialog';
import { FormTrouble } from '@/components/ui/form-trouble';
import { client } from '@/lib/client/orpc';
import { QueryProvider } from '@/lib/client/query-provider';
import type { MonthAddress, OpenedMonth } from '@/lib/months/schema';
import { capitalised, countWord } from '@/lib/shared/count';
import { weekdayWords } from '@/lib/shared/day';
import { previousMonth } from '@/lib/shared/months';
import { monthName } from './month-name';

type OpenMonthDialogProps = MonthAddress & { onClose: () => void };

/** Says what opening a month makes, opens it if that is wanted, and goes to its board. */
export function OpenMonthDialog(props: OpenMonthDialogProps) {
  return (
    <QueryProvider>
      <AskToOpen {...props} />
    </QueryProvider>
  );
}

function AskToOpen({ onClose, ...address }: OpenMonthDialogProps) {
  const router = useRouter();
  const { foretold, acting, trouble } = useForetold({
    queryKey: ['opening', address],
    foretell: (signal) => client.months.getOpening(address, { signal }),
    act: () => client.months.open(address),
    onDone: () => {
      router.push(boardAddress(address.project, address.month));
      router.refresh(); // the masthead has one month more
    },
  });
  return (
    <OpenDialog
      title={`Open ${monthName(address.month)}?`}
      onClose={onClose}
      actions={(close) => (
        <>
          {foretold.isSuccess && (
            <Button kind="primary" isPending={acting.isPending || acting.isSuccess} onPress={() => acting.mutate()}>
              Open it
            </Button>
          )}
          <Decline onPress={close} />
        </>
      )}
    >
      {foretold.isPending && <p role="status">Looking what it would hold</p>}
      {foretold.isSuccess && <p>{openingWords(foretold.data)}</p>}
      <FormTrouble says={trouble} />
    </OpenDialog>
  );
}

function openingWords({ month, due, sections, entries }: OpenedMonth): string {
  const teams = sections === 1 ? 'One team gets a section' : `${capitalised(countWord(sections))} teams get a section`;
  const elements = entries === 1 ? 'one WBS element' : `${countWord(entries)} WBS elements`;
  const before = monthName(previousMonth(month));
  return `${teams}, with ${elements} to write on. What was planned before, in ${before} or earlier, waits there for its outcome. Sections are due ${weekdayWords(due, month)}.`;
}
