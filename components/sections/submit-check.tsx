import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { ListHead } from '@/components/lines/list-head';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Waiting } from '@/components/ui/waiting';
import { WithheldButton } from '@/components/ui/withheld-button';
import type { Finding, SectionCheck } from '@/lib/checks/schema';
import { client } from '@/lib/client/orpc';
import { sentenceOf } from '@/lib/client/trouble';
import type { SheetBlock } from '@/lib/plans/schema';
import type { Section } from '@/lib/sections/schema';
import { countWord } from '@/lib/shared/count';
import { Findings } from './findings';
import { useCheck } from './use-check';

type SubmitCheckProps = {
  project: string;
  section: Section;
  /** Whether all that is written here is stored, so that the check knows it. */
  isSaved: boolean;
  /** Whether it can only be looked at. */
  isReadOnly: boolean;
  /** The lists of an entry that are blank; null names what stands beside the entries. */
  blankIn: (entry: string | null) => SheetBlock[];
  onNil: (block: string, nil: string | null) => void;
  /** Told when a line was stored that no editor has written. */
  onStored: () => void;
  onGoTo: (finding: Finding) => void;
  onSubmitted: (section: Section) => void;
  onClose: () => void;
};

/** What a reader would stumble on, and handing the section in once nothing is to be settled. */
export function SubmitCheck(props: SubmitCheckProps) {
  const { project, section, isSaved, isReadOnly, onGoTo, onSubmitted, onClose } = props;
  const heading = useId();
  const place = useRef<HTMLElement>(null);
  const onAnswered = () => focusFromWithin(place.current);
  const { check, at, trouble, ...answers } = useCheck({ ...props, section: section.id, onAnswered });
  const { month, address: team, state } = section;
  const submitting = useMutation({
    mutationFn: () => client.sections.submit({ project, month, team }),
    onSuccess: onSubmitted,
  });
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView();
  }, []);
  if (state === 'submitted' || state === 'accepted')
    return (
      <Notice kind="done" title="Submitted.">
        The project manager reviews the section now; it can be withdrawn until then.
      </Notice>
    );
  return (
    <section ref={place} tabIndex={-1} aria-labelledby={heading} className="scroll-mt-4 outline-none">
      <ListHead id={heading} title="Before you submit">
        <span className="text-ink-3 text-xs">whole section</span>
        {at !== null && <span className="ml-auto text-ink-3 text-xs">checked {at}</span>}
      </ListHead>
      {trouble !== null && <Notice kind="stop" title={sentenceOf(trouble)} />}
      {check === null && trouble === null && (
        <Waiting says={isSaved ? 'Checking the section' : 'Waiting until all is saved'} />
      )}
      {check !== null && (
        <Findings
          {...{ check, entries: section.entries, onGoTo }}
          {...(isReadOnly ? noAnswers : answers)}
          // What is being written is stored first, so that it does not meet the repair in its line.
          {...(!isSaved && { onRepair: null })}
        />
      )}
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <Submit {...{ check, isSaved }} isPending={submitting.isPending} onSubmit={() => submitting.mutate()} />
        <Button kind="quiet" onPress={onClose}>
          Go on writing
        </Button>
      </div>
      {submitting.isError && <Notice kind="stop" title={sentenceOf(submitting.error)} />}
    </section>
  );
}

const noAnswers = { onKeep: null, onRepair: null, onNothing: null };

/** A button goes with its finding: whoever pressed it goes on from the place that it stood in. */
function focusFromWithin(place: HTMLElement | null): void {
  if (place?.contains(document.activeElement)) place.focus({ preventScroll: true });
}

type SubmitProps = { check: SectionCheck | null; isSaved: boolean; isPending: boolean; onSubmit: () => void };

function Submit({ check, isSaved, isPending, onSubmit }: SubmitProps) {
  const obstacle = obstacleOf(check, isSaved);
  if (obstacle !== null) return <WithheldButton because={obstacle}>Submit</WithheldButton>;
  return (
    <Button kind="primary" isPending={isPending} onPress={onSubmit}>
      Submit
    </Button>
  );
}

function obstacleOf(check: SectionCheck | null, isSaved: boolean): string | null {
  if (!isSaved) return 'possible when all is saved';
  if (check === null) return 'possible when the section is checked';
  const count = check.blocking.length;
  if (count === 0) return null;
  return `possible when ${count === 1 ? 'the one is' : `the ${countWord(count)} are`} settled`;
}
