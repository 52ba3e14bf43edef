'use client';

import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Notice } from '@/components/ui/notice';
import { useShortcut } from '@/components/ui/use-shortcut';
import { client } from '@/lib/client/orpc';
import { sentenceOf } from '@/lib/client/trouble';
import type { Section } from '@/lib/sections/schema';

// Fetched on the way to it, so that the section itself stays light.
const fetchDialog = () => import('./return-dialog').then((loaded) => ({ default: loaded.ReturnDialog }));
const ReturnDialog = lazy(fetchDialog);

type SectionReviewProps = { project: string; section: Section; onChanged: (section: Section) => void };

/** Accepting a section that is submitted (A), and giving one back that is submitted or accepted, with a comment (R). */
export function SectionReview({ project, section, onChanged }: SectionReviewProps) {
  const place = useRef<HTMLFieldSetElement>(null);
  const [isReturning, setReturning] = useState(false);
  const { month, address: team, state } = section;
  const address = { project, month, team };
  const accepting = useMutation({
    networkMode: 'always', // without a connection it is said, not waited for
    mutationFn: () => client.sections.accept(address),
    onSuccess: onChanged,
  });
  const isAcceptable = state === 'submitted';
  const isReturnable = isAcceptable || state === 'accepted';
  // From the group the focus outlives the buttons, which go as the section's state changes.
  const accept = () => {
    place.current?.focus();
    if (!accepting.isPending) accepting.mutate();
  };
  const askToReturn = () => {
    place.current?.focus();
    setReturning(true);
  };
  useShortcut(isAcceptable ? 'a' : undefined, accept);
  useShortcut(isReturnable ? 'r' : undefined, askToReturn);
  return (
    <fieldset
      ref={place}
      tabIndex={-1}
      aria-label="Review"
      className="flex flex-wrap items-center gap-2.5 outline-none"
    >
      {isReturnable && (
        <Button onHoverStart={fetchDialog} onFocus={fetchDialog} onPress={askToReturn}>
          Return <KeyHint of="R" />
        </Button>
      )}
      {isAcceptable && (
        <Button kind="primary" isPending={accepting.isPending} onPress={accept}>
          Accept <KeyHint of="A" />
        </Button>
      )}
      <span aria-live="polite" className="sr-only">
        {saidOf[state]}
      </span>
      {accepting.isError && <Notice kind="stop" title={sentenceOf(accepting.error)} />}
      {isReturning && (
        <Suspense>
          <ReturnDialog
            section={section}
            giveBack={async (comment) => onChanged(await client.sections.return({ ...address, comment }))}
            onClose={() => setReturning(false)}
          />
        </Suspense>
      )}
    </fieldset>
  );
}

const saidOf: Partial<Record<Section['state'], string>> = {
  accepted: 'This section is accepted.',
  returned: 'This section has gone back to its team.',
};

function KeyHint({ of }: { of: string }) {
  return (
    <span aria-hidden="true" className="max-md:hidden">
      <Kbd>{of}</Kbd>
    </span>
  );
}
