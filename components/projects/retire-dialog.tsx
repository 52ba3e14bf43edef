'use client';

import { monthName } from '@/components/months/month-name';
import { settingsAddress } from '@/components/shell/addresses';
import { useForetold } from '@/components/shell/use-foretold';
import { Button } from '@/components/ui/button';
import { Decline, OpenDialog } from '@/components/ui/dialog';
import { FormTrouble } from '@/components/ui/form-trouble';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { client } from '@/lib/client/orpc';
import { QueryProvider } from '@/lib/client/query-provider';
import { capitalised, countWord } from '@/lib/shared/count';
import { whyHolds } from '@/lib/wbs/rules-retirement';
import type { Retirement, Wbs } from '@/lib/wbs/schema';

type RetireDialogProps = {
  project: string;
  team: { id: string; name: string };
  onRetired: (wbs: Wbs) => void;
  onClose: () => void;
};

/** Says what retiring a team means for its sections and its plans, and retires it if that is wanted. */
export function RetireDialog(props: RetireDialogProps) {
  return (
    <QueryProvider>
      <AskToRetire {...props} />
    </QueryProvider>
  );
}

function AskToRetire({ project, team, onRetired, onClose }: RetireDialogProps) {
  const address = { project, team: team.id };
  const { foretold, acting, trouble } = useForetold({
    queryKey: ['retirement', address],
    foretell: (signal) => client.wbs.getRetirement(address, { signal }),
    act: () => client.wbs.retireTeam(address),
    onDone: (wbs) => {
      onRetired(wbs);
      onClose();
    },
  });
  const isPossible = foretold.isSuccess && foretold.data.held.length === 0;
  return (
    <OpenDialog
      title={`Retire ${team.name}?`}
      onClose={onClose}
      actions={(close) => (
        <>
          {isPossible && (
            <Button kind="primary" isPending={acting.isPending} onPress={() => acting.mutate()}>
              Retire it
            </Button>
          )}
          <Decline onPress={close} />
        </>
      )}
    >
      {foretold.isPending && <p role="status">Looking what it holds and has planned</p>}
      {foretold.isSuccess && <Foretold {...{ project, team }} foretold={foretold.data} />}
      <FormTrouble says={trouble} />
    </OpenDialog>
  );
}

type ForetoldProps = Pick<RetireDialogProps, 'project' | 'team'> & { foretold: Retirement };

function Foretold({ project, team, foretold }: ForetoldProps) {
  const { from, held, answeredElsewhere, answeredNowhere } = foretold;
  const trouble = whyHolds(team.name, held);
  if (trouble !== null)
    return (
      <Notice
        kind="stop"
        title="Not possible yet."
        actions={<Link href={`${settingsAddress(project)}/wbs`}>Go to the WBS</Link>}
      >
        {trouble}
      </Notice>
    );
  return (
    <div className="grid gap-3">
      <p>
        It has no section in months that are opened from {monthName(from)} on. The months that are there keep its
        sections, to be read and finished as before; so do people their roles in it. It can be taken back.
      </p>
      <p>{elsewhereWords(answeredElsewhere, answeredNowhere)}</p>
      {answeredNowhere > 0 && (
        <Notice kind="warn" title={nowhereWords(answeredNowhere)}>
          Nobody holds what {answeredNowhere === 1 ? 'it was' : 'they were'} planned under. Where a team is given that
          element before {monthName(from)} is opened, it answers.
        </Notice>
      )}
    </div>
  );
}

function elsewhereWords(elsewhere: number, nowhere: number): string {
  if (elsewhere + nowhere === 0) return 'None of its plans waits for an outcome from then on.';
  if (elsewhere === 0) return 'None of its plans waits in the section of another team.';
  if (elsewhere === 1)
    return 'One of its plans waits for its outcome in the section of the team that holds the element.';
  return `${capitalised(countWord(elsewhere))} of its plans wait for their outcome in the sections of the teams that hold the elements.`;
}

function nowhereWords(count: number): string {
  return count === 1
    ? 'One of its plans waits in no section and stays without an outcome.'
    : `${capitalised(countWord(count))} of its plans wait in no section and stay without an outcome.`;
}
