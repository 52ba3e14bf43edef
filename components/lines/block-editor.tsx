'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { openText } from '@/lib/client/open-text';
import type { Saving } from '@/lib/client/text-saver';
import type { EditedText } from '@/lib/lines/schema';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { LineEditor } from './line-editor';

export type BlockEditorProps = {
  project: string;
  /** The id of the person who writes. */
  writer: string;
  block: EditedText;
  labelledBy: string;
  placeholder: string;
  references: ReferencePattern[];
  /** Whether its lines may be offered for the report's highlights. */
  isStarrable?: boolean;
  /** Told how the text stands, and how many lines it has. */
  onState: (block: string, state: TextState) => void;
};

export type TextState = { saving: Saving; lines: number };

/** The text of a list, written here and saved by itself. */
export function BlockEditor({
  project,
  writer,
  block,
  labelledBy,
  placeholder,
  references,
  isStarrable = false,
  onState,
}: BlockEditorProps) {
  const [text] = useState(() => openText({ project, writer }, block));
  const { lines, clashes, saving } = useSyncExternalStore(text.subscribe, text.view);
  const count = lines.length;
  useEffect(() => onState(block.id, { saving, lines: count }), [onState, block.id, saving, count]);
  return (
    <>
      {saving.kind === 'refused' && (
        <Notice kind="stop" title="Not saved.">
          {saving.sentence} What you wrote is kept on this device.
        </Notice>
      )}
      {clashes.length > 0 && (
        <Notice
          kind="warn"
          title="Somebody else wrote in the same line."
          actions={<Button onPress={text.settle}>I have seen it</Button>}
        >
          Both texts stand there now, theirs first. Take out what is too much.
        </Notice>
      )}
      <LineEditor
        lines={lines}
        onChange={text.write}
        {...{ labelledBy, placeholder, references, isStarrable }}
        showFigure={(url) => (url.startsWith('figures/') ? `/api/projects/${project}/${url}` : url)}
      />
    </>
  );
}
