'use client';

import type { BlockEditorProps } from '@/components/lines/block-editor';
import { BlockText } from '@/components/lines/block-text';
import { nilWords } from '@/components/lines/nil-words';
import { PlannedText } from '@/components/plans/planned-text';
import { Reconcile } from '@/components/plans/reconcile';
import type { useOutcomes } from '@/components/plans/use-outcomes';
import type { Proposals } from '@/components/plans/use-proposals';
import type { CountOf, SheetPart } from '@/lib/plans/rules';
import type { Section } from '@/lib/sections/schema';
import { monthWord } from '@/lib/shared/day';
import { nextMonth } from '@/lib/shared/months';

type EntryWorkProps = Pick<BlockEditorProps, 'project' | 'writer' | 'wanted'> & {
  /** Which lines are talked about, by their ids, and how a comment is begun. */
  commented: ReadonlySet<string>;
  onComment: (line: string) => void;
  section: Section;
  part: SheetPart;
  countOf: CountOf;
  isReadOnly: boolean;
  /** The month whose plans are reconciled; null for a project's first. */
  before: string | null;
  outcomes: ReturnType<typeof useOutcomes>;
  proposals: Proposals;
  onNil: (block: string, nil: string | null) => void;
};

/** One entry while it is filled in: plans to reconcile, what was accomplished, what is planned. */
export function EntryWork(props: EntryWorkProps) {
  const { section, part, isReadOnly, before, outcomes, proposals } = props;
  const month = monthWord(section.month);
  return (
    <>
      <p className="mb-7 flex items-baseline gap-3 max-md:hidden">
        {part.code !== null && <span className="code">{part.code}</span>}
        <span className="font-semibold text-h3">{part.title}</span>
      </p>
      {before !== null && (
        <Reconcile
          title={`Planned for ${month}`}
          plans={part.plans}
          reasons={section.reasons}
          references={section.references}
          isReadOnly={isReadOnly}
          troubleOf={outcomes.troubleOf}
          proposals={proposals}
          onSay={outcomes.say}
          onTakeBack={outcomes.takeBack}
          commented={props.commented}
          onComment={props.onComment}
        />
      )}
      <Lists {...props} />
    </>
  );
}

function Lists({ section, part, project, writer, countOf, isReadOnly, onNil, ...marks }: EntryWorkProps) {
  const { references } = section;
  const { wanted, commented, onComment } = marks;
  const shared = { project, writer, references, countOf, isReadOnly, wanted, commented, onComment, onNil };
  const { accomplished, planned, others } = part;
  return (
    <>
      {accomplished !== null && (
        <BlockText
          {...shared}
          block={accomplished}
          title={`Accomplished in ${monthWord(section.month)}`}
          nilWords={nilWords.accomplished}
          placeholder="What was done, one thing a line"
          isStarrable
        />
      )}
      {planned !== null && (
        <PlannedText
          {...shared}
          section={section.id}
          month={section.month}
          block={planned}
          title={`Planned for ${monthWord(nextMonth(section.month))}`}
          nilWords={nilWords.planned}
          placeholder="One commitment a line"
        />
      )}
      {others.map((block) => (
        <BlockText
          key={block.id}
          {...shared}
          block={block}
          title={block.place === 'staffing' ? 'Staffing' : 'Before the lists'}
          nilWords={nilWords.other}
          placeholder="What changed"
        />
      ))}
    </>
  );
}
