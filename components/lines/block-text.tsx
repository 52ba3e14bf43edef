'use client';

import { useMutation } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useId } from 'react';
import { OutcomeMark } from '@/components/plans/outcome-mark';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { client } from '@/lib/client/orpc';
import { sentenceOf } from '@/lib/client/trouble';
import type { SheetBlock } from '@/lib/plans/schema';
import type { BlockEditorProps } from './block-editor';
import { ListHead } from './list-head';
import { ReadLines } from './read-lines';

const BlockEditor = dynamic(async () => (await import('./block-editor')).BlockEditor, { ssr: false });

type BlockTextProps = Omit<BlockEditorProps, 'labelledBy' | 'block'> & {
  block: SheetBlock;
  title: string;
  /** What the list says where it is empty on purpose: "No activity this month." */
  nilWords: string;
  isReadOnly: boolean;
  /** How many lines the list has now. */
  countOf: (block: SheetBlock) => number;
  onNil: (block: string, nil: string | null) => void;
};

/** One list of an entry: what was accomplished, or what is planned. */
export function BlockText({ title, nilWords, isReadOnly, countOf, onNil, ...editor }: BlockTextProps) {
  const { project, block } = editor;
  const heading = useId();
  const saying = useMutation({
    mutationFn: (nil: string | null) => client.lines.sayNil({ project, block: block.id, nil }),
    onSuccess: ({ nil }) => onNil(block.id, nil),
  });
  return (
    <section aria-labelledby={heading} className="mb-11">
      <ListHead id={heading} title={title}>
        <span className="text-ink-3 text-xs">{countOf(block) > 0 && linesInWords(countOf(block))}</span>
        {!isReadOnly && block.nil === null && countOf(block) === 0 && (
          <Button size="compact" kind="quiet" className="ml-auto" onPress={() => saying.mutate(nilWords)}>
            <OutcomeMark outcome="nil" /> {nilWords.replace(/\.$/, '')}
          </Button>
        )}
      </ListHead>
      {saying.isError && <Notice kind="stop" title={sentenceOf(saying.error)} />}
      <div className="pt-3">
        {block.nil !== null && <Nil says={block.nil} onTakeBack={isReadOnly ? null : () => saying.mutate(null)} />}
        {block.nil === null && isReadOnly && <ReadOrBlank {...editor} />}
        {block.nil === null && !isReadOnly && <BlockEditor key={block.id} {...editor} labelledBy={heading} />}
      </div>
    </section>
  );
}

function Nil({ says, onTakeBack }: { says: string; onTakeBack: (() => void) | null }) {
  return (
    <p className="text flex flex-wrap items-center gap-3">
      <OutcomeMark outcome="nil" /> {says}
      {onTakeBack !== null && (
        <Button size="compact" kind="quiet" onPress={onTakeBack}>
          Write after all
        </Button>
      )}
    </p>
  );
}

function ReadOrBlank({ project, block, references }: Pick<BlockEditorProps, 'project' | 'block' | 'references'>) {
  if (block.lines.length === 0) return <p className="text-ink-3 text-sm">Nothing is written here yet.</p>;
  return (
    <div className="text">
      <ReadLines {...{ project, references }} lines={block.lines} />
    </div>
  );
}

function linesInWords(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}
