'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { boardAddress } from '@/components/shell/addresses';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormTrouble } from '@/components/ui/form-trouble';
import { Kbd } from '@/components/ui/kbd';
import { client } from '@/lib/client/orpc';
import { QueryProvider } from '@/lib/client/query-provider';
import { sentenceOf } from '@/lib/client/trouble';
import type { MonthAddress, OpenedMonth } from '@/lib/months/schema';
import { capitalised, countWord } from '@/lib/shared/count';
import { weekdayWords } from '@/lib/shared/day';
import { previousMonth } from '@/lib/shared/months';
import { monthName } from './month-name';

type OpenMonthProps = { slug: string; month: string };

/** Opens a month of a project, after saying what that makes; then goes to the month's board. */
export function OpenMonth({ slug, month }: OpenMonthProps) {
  return (
    <QueryProvider>
      <AskToOpen project={slug} month={month} />
    </QueryProvider>
  );
}

function AskToOpen(address: MonthAddress) {
  const name = monthName(address.month);
  const [isAsked, setAsked] = useState(false);
  const { foretold, opening, trouble } = useOpening(address, isAsked);
  return (
    <Dialog
      button={<Button>Open {name}</Button>}
      title={`Open ${name}?`}
      isOpen={isAsked}
      onOpenChange={setAsked}
      actions={(close) => (
        <>
          {foretold.isSuccess && (
            <Button kind="primary" isPending={opening.isPending || opening.isSuccess} onPress={() => opening.mutate()}>
              Open it
            </Button>
          )}
          <Button kind="quiet" onPress={close}>
            Not yet <Kbd>Esc</Kbd>
          </Button>
        </>
      )}
    >
      {foretold.isPending && <p role="status">Looking what it would hold</p>}
      {foretold.isSuccess && <p>{openingWords(foretold.data)}</p>}
      <FormTrouble says={trouble} />
    </Dialog>
  );
}

function useOpening(address: MonthAddress, isAsked: boolean) {
  const router = useRouter();
  const foretold = useQuery({
    queryKey: ['opening', address],
    queryFn: ({ signal }) => client.months.getOpening(address, { signal }),
    enabled: isAsked,
    staleTime: 0,
    networkMode: 'always',
  });
  const opening = useMutation({
    mutationFn: () => client.months.open(address),
    networkMode: 'always',
    onSuccess: () => {
      router.push(boardAddress(address.project, address.month));
      router.refresh(); // the masthead has one month more
    },
  });
  const error = opening.error ?? foretold.error;
  return { foretold, opening, trouble: error === null ? undefined : sentenceOf(error) };
}

function openingWords({ month, due, sections, entries }: OpenedMonth): string {
  const teams = sections === 1 ? 'One team gets a section' : `${capitalised(countWord(sections))} teams get a section`;
  const elements = entries === 1 ? 'one WBS element' : `${countWord(entries)} WBS elements`;
  const before = monthName(previousMonth(month));
  return `${teams}, with ${elements} to write on. What was planned before, in ${before} or earlier, waits there for its outcome. Sections are due ${weekdayWords(due, month)}.`;
}
