'use client';

import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { monthName } from '@/components/months/month-name';
import { reportAddress, sectionAddress } from '@/components/shell/addresses';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { ButtonLink } from '@/components/ui/link';
import { MenuButton } from '@/components/ui/menu';
import type { MenuEntry } from '@/components/ui/menu-entry';
import { useShortcut } from '@/components/ui/use-shortcut';
import { type MonthStep, monthSteps } from '@/lib/rollup/rules-next';
import type { Board, BoardSection } from '@/lib/rollup/schema';
import { countWord } from '@/lib/shared/count';

const NudgeDialog = lazy(async () => ({ default: (await import('./nudge-dialog')).NudgeDialog }));
const PublishDialog = lazy(async () => ({
  default: (await import('@/components/report/publish-dialog')).PublishDialog,
}));
const ReopenDialog = lazy(async () => ({ default: (await import('@/components/report/reopen-dialog')).ReopenDialog }));
const OpenMonthDialog = lazy(async () => ({
  default: (await import('@/components/months/open-month-dialog')).OpenMonthDialog,
}));

type BoardActionsProps = {
  project: string;
  board: Board;
  /** The month that the viewer may open; null where there is none. */
  openable: string | null;
  onAccept: (sections: BoardSection[]) => void;
  onNudged: (said: string) => void;
};

/** What a manager does with a month as a whole: what comes next as a button, the report, and the rest in a menu. */
export function BoardActions({ project, board, openable, onAccept, onNudged }: BoardActionsProps) {
  const [asked, setAsked] = useState<MonthStep | null>(null);
  const { month } = board;
  const { next, others } = monthSteps(board, openable);
  const submitted = board.sections.filter(({ state }) => state === 'submitted');
  const words = stepWords(submitted, openable);
  const [first] = submitted;
  const review = first === undefined ? '' : sectionAddress(project, month, first.address);
  const act = (step: MonthStep) => (step === 'accept' ? onAccept(submitted) : setAsked(step));
  const entryOf = (step: MonthStep): MenuEntry => ({
    ...{ id: step, label: words[step] },
    ...(step === 'review' ? { href: review } : { onAction: () => act(step) }),
  });
  const canNudge = next === 'nudge' || others.includes('nudge');
  useShortcut(canNudge ? 'n' : undefined, () => setAsked('nudge'));
  return (
    <>
      <More steps={others} {...{ words, entryOf }} onChoose={act} />
      {next !== 'read' && (
        <ButtonLink {...(next !== null && { kind: 'quiet' })} href={reportAddress(project, month)}>
          Report
        </ButtonLink>
      )}
      <Next step={next} {...{ words, act }} hrefs={{ review, read: reportAddress(project, month) }} />
      <Suspense>
        <Asking step={asked} {...{ project, board, openable, onNudged }} onClose={() => setAsked(null)} />
      </Suspense>
    </>
  );
}

type StepWords = Record<MonthStep, string>;

function stepWords(submitted: BoardSection[], openable: string | null): StepWords {
  const [first] = submitted;
  const count = countWord(submitted.length);
  return {
    review: submitted.length === 1 ? `Review ${first?.heading}` : `Review the ${count} submitted`,
    accept: `Accept the ${count} submitted`,
    nudge: 'Nudge the late',
    publish: 'Publish',
    reopen: 'Reopen',
    open: openable === null ? '' : `Open ${monthName(openable)}`,
    read: 'Report',
  };
}

type NextProps = {
  step: MonthStep | null;
  words: StepWords;
  hrefs: { review: string; read: string };
  act: (step: MonthStep) => void;
};

function Next({ step, words, hrefs, act }: NextProps) {
  if (step === null) return null;
  if (step === 'review' || step === 'read')
    return (
      <ButtonLink kind="primary" href={hrefs[step]}>
        {words[step]}
      </ButtonLink>
    );
  return (
    <Button kind="primary" onPress={() => act(step)}>
      {words[step]}
    </Button>
  );
}

type MoreProps = {
  steps: MonthStep[];
  words: StepWords;
  entryOf: (step: MonthStep) => MenuEntry;
  onChoose: (step: MonthStep) => void;
};

/** A single step needs no menu. */
function More({ steps, words, entryOf, onChoose }: MoreProps) {
  const [only] = steps;
  if (only === undefined) return null;
  if (steps.length === 1)
    return (
      <Button kind="quiet" onPress={() => onChoose(only)}>
        {words[only]}
      </Button>
    );
  return (
    <MenuButton label="More for this month" kind="quiet" edge="start" entries={[steps.map(entryOf)]}>
      More
      <Icon of={ChevronDown} size="small" />
    </MenuButton>
  );
}

type AskingProps = Pick<BoardActionsProps, 'project' | 'board' | 'openable' | 'onNudged'> & {
  step: MonthStep | null;
  onClose: () => void;
};

function Asking({ step, project, board, openable, onNudged, onClose }: AskingProps) {
  const { month } = board;
  switch (step) {
    case 'nudge':
      return <NudgeDialog {...{ project, month, onNudged, onClose }} />;
    case 'publish':
      return <PublishDialog {...{ project, board, onClose }} />;
    case 'reopen':
      return <ReopenDialog {...{ project, month, onClose }} />;
    case 'open':
      return openable !== null && <OpenMonthDialog {...{ project, onClose }} month={openable} />;
    default:
      return null;
  }
}
