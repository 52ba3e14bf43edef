'use client';

import { useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { openText } from '@/lib/client/open-text';
import { client } from '@/lib/client/orpc';
import type { EditedText } from '@/lib/lines/schema';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { LineEditor } from './line-editor';
import { storedFigure } from './stored-figure';
import type { Wanted } from './use-wanted-line';

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
  commented?: ReadonlySet<string> | undefined;
  onComment?: ((line: string) => void) | undefined;
  notes?: ReadonlyMap<string, string> | undefined;
  onFacts?: ((line: string) => void) | undefined;
  /** Where the cursor is to go, if it is here. */
  wanted?: Wanted | undefined;
};

/** The text of a list, written here and saved by itself. */
export function BlockEditor({
  project,
  writer,
  block,
  labelledBy,
  placeholder,
  references,
  isStarrable = false,
  wanted,
  commented,
  onComment,
  notes,
  onFacts,
}: BlockEditorProps) {
  const [text] = useState(() => openText({ project, writer }, block));
  const { lines, clashes, saving } = useSyncExternalStore(text.subscribe, text.view);
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
        {...{ labelledBy, placeholder, references, isStarrable, wanted, commented, onComment, notes, onFacts }}
        list={block.id}
        uploadFigure={(file) => client.report.addFigure({ project, file })}
        showFigure={(url) => storedFigure(project, url) ?? url}
      />
    </>
  );
}
