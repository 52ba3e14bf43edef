'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ReadLines } from '@/components/lines/read-lines';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Waiting } from '@/components/ui/waiting';
import { client } from '@/lib/client/orpc';
import { sentenceOf } from '@/lib/client/trouble';
import type { RichLine } from '@/lib/lines/schema-rich';
import type { ReferencePattern } from '@/lib/shared/report-form';

type EarlierTextProps = {
  project: string;
  block: string;
  version: string;
  references: ReferencePattern[];
  /** Puts the text back; null where nothing can be written. */
  onPutBack: ((lines: RichLine[]) => void) | null;
};

/** The whole text as it stood before a version, one press away. */
export function EarlierText(props: EarlierTextProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="mt-1">
      <Button
        kind="quiet"
        size="compact"
        className="-ml-2"
        aria-expanded={isOpen}
        onPress={() => setOpen((was) => !was)}
      >
        The whole text before this
      </Button>
      {isOpen && <Text {...props} />}
    </div>
  );
}

function Text({ project, block, version, references, onPutBack }: EarlierTextProps) {
  const [isBack, setBack] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['text before', version],
    queryFn: () => client.history.getTextBefore({ project, block, version }),
    staleTime: Number.POSITIVE_INFINITY, // what was does not change
  });
  if (error !== null) return <Notice kind="stop" title={sentenceOf(error)} />;
  if (data === undefined) return <Waiting says="Looking up the text" />;
  return (
    <div className="mt-1 border-line-strong border-l pl-3">
      {onPutBack !== null && (
        <Button
          size="compact"
          onPress={() => {
            onPutBack(data.lines);
            setBack(true);
          }}
        >
          Put this text back
        </Button>
      )}
      <p role="status" className="mt-1 text-ink-2 text-xs empty:hidden">
        {isBack && 'It is back in the text. What stood there until now stays in the history.'}
      </p>
      <div className="text mt-2 text-ink-2">
        <ReadLines lines={data.lines} {...{ project, references }} />
      </div>
    </div>
  );
}
