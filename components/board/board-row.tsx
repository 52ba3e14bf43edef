'use client';

import NextLink from 'next/link';
import { OutcomeBar } from '@/components/plans/outcome-bar';
import { SectionBadge } from '@/components/sections/section-mark';
import { sectionAddress } from '@/components/shell/addresses';
import { Button } from '@/components/ui/button';
import { buttonStyle } from '@/components/ui/button-style';
import { handedInOrDue, lastActivity } from '@/lib/rollup/rules-board';
import type { Board, BoardSection } from '@/lib/rollup/schema';

export type BoardRowProps = {
  project: string;
  board: Board;
  section: BoardSection;
  /** How many warnings its check has; undefined until that is known. */
  warnings: number | undefined;
  isCurrent: boolean;
  /** What the viewer may do with the section as it stands. */
  may: { accept: boolean; giveBack: boolean };
  onFocus: () => void;
  onAccept: () => void;
  onReturn: () => void;
};

/** The id of the link that opens a section, which is where the focus is in its row. */
export const linkId = ({ id }: Pick<BoardSection, 'id'>) => `open-${id}`;

const narrow = {
  row: "max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-4 max-md:gap-y-1.5 max-md:border-line max-md:border-b max-md:py-3.5 max-md:[grid-template-areas:'team_state'_'bar_bar'_'due_twice'_'last_warn'_'act_act']",
  cell: 'max-md:block max-md:border-0! max-md:p-0!',
};

const current =
  'aria-current:*:bg-accent-soft! aria-current:*:first:relative aria-current:*:first:before:absolute aria-current:*:first:before:inset-y-0 aria-current:*:first:before:-left-4 aria-current:*:first:before:w-4 aria-current:*:first:before:border-accent aria-current:*:first:before:border-l-2 aria-current:*:first:before:bg-accent-soft aria-current:*:last:shadow-[1rem_0_0_var(--color-accent-soft)] max-md:aria-current:bg-accent-soft';

/** One team on the board: how its section stands, what became of its plans, and the way into it. */
export function BoardRow(props: BoardRowProps) {
  const { board, section, warnings, isCurrent } = props;
  const { is, day } = handedInOrDue(section, board);
  const last = lastActivity(section, board);
  return (
    <tr aria-current={isCurrent ? 'true' : undefined} className={`scroll-my-16 ${narrow.row} ${current}`}>
      <th scope="row" className={`md:w-[20%] max-md:[grid-area:team] ${narrow.cell}`}>
        <b className="block font-semibold">{section.heading}</b>
        <span className="text-ink-3 text-xs">{whoAnswers(section)}</span>
      </th>
      <td className={`max-md:justify-self-end max-md:[grid-area:state] ${narrow.cell}`}>
        <SectionBadge state={board.isFrozen ? 'published' : section.state} />
      </td>
      <td className={`whitespace-nowrap text-ink-2 text-xs max-md:[grid-area:due] ${narrow.cell}`}>
        <span className="md:hidden">{is === 'done' ? 'handed in ' : 'due '}</span>
        {day}
        {is === 'late' && <span className="font-medium text-stop">, late</span>}
      </td>
      <td className={`max-md:[grid-area:bar] ${narrow.cell}`}>
        <OutcomeBar plans={section.plans} />
      </td>
      <td className={`num max-md:text-xs max-md:[grid-area:twice] ${narrow.cell}`}>
        <span className={section.carriedTwice === 0 ? 'text-ink-3' : ''}>
          <span className="md:hidden">carried 2×+: </span>
          {section.carriedTwice}
        </span>
      </td>
      <td className={`num max-md:text-xs max-md:[grid-area:warn] ${narrow.cell}`}>
        {warnings !== undefined && (
          <span className={warnings === 0 ? 'text-ink-3' : 'text-warn'}>
            <span className="md:hidden">warnings: </span>
            {warnings}
          </span>
        )}
      </td>
      <td className={`text-ink-2 text-xs/4.5 max-md:[grid-area:last] ${narrow.cell}`}>
        <span className="lg:whitespace-nowrap">{last?.what ?? 'Nothing yet'}</span>
        {last !== null && <span className="block text-ink-3 max-md:ml-2 max-md:inline">{last.by}</span>}
      </td>
      <td className={`whitespace-nowrap text-right text-xs max-md:[grid-area:act] ${narrow.cell}`}>
        <Actions {...props} />
      </td>
    </tr>
  );
}

// One element whatever the way is called, so that the focus stays where it is while a section's state changes.
const plainLink = 'link inline-flex h-7 items-center pointer-coarse:h-11 max-md:pr-2 md:pl-2';

function Actions({ project, board, section, may, onFocus, onAccept, onReturn }: BoardRowProps) {
  const way = wayIn(section, may.accept);
  return (
    <span className="-my-1.5 flex items-center gap-1 md:justify-end max-md:my-0 max-md:flex-row-reverse max-md:justify-end">
      {may.giveBack && (
        <Button kind="quiet" size="compact" onFocus={onFocus} onPress={onReturn}>
          <span>
            Return<span className="sr-only"> {section.heading}</span>
          </span>
        </Button>
      )}
      {may.accept && (
        <Button kind="quiet" size="compact" onFocus={onFocus} onPress={onAccept}>
          <span>
            Accept<span className="sr-only"> {section.heading}</span>
          </span>
        </Button>
      )}
      <NextLink
        id={linkId(section)}
        href={sectionAddress(project, board.month, section.address)}
        prefetch={false}
        onFocus={onFocus}
        className={way === 'Review' ? buttonStyle('plain', 'compact') : plainLink}
      >
        <span>
          {way}
          <span className="sr-only"> {section.heading}</span>
        </span>
      </NextLink>
    </span>
  );
}

function wayIn({ state }: BoardSection, isReviewer: boolean): 'Read' | 'Review' | 'Look in' | 'Comments' {
  if (state === 'submitted') return isReviewer ? 'Review' : 'Read';
  if (state === 'returned') return 'Comments';
  return state === 'accepted' ? 'Read' : 'Look in';
}

function whoAnswers({ code, tcams }: BoardSection): string {
  return [code ?? 'no code', ...(tcams.length === 0 ? ['no T/CAM'] : tcams)].join(', ');
}
