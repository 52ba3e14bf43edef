'use client';

import { lazy, Suspense, useRef, useState, useSyncExternalStore } from 'react';
import { Notice } from '@/components/ui/notice';
import { openText } from '@/lib/client/open-text';
import { client } from '@/lib/client/orpc';
import { type ClashedLines, type Kept, openClashes } from '@/lib/lines/rules-clash';
import type { EditedText } from '@/lib/lines/schema';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { LineEditor } from './line-editor';
import { storedFigure } from './stored-figure';
import type { Wanted } from './use-wanted-line';

const ClashChoice = lazy(async () => ({ default: (await import('./clash-choice')).ClashChoice }));

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
  const place = useRef<HTMLDivElement>(null);
  const clashed = openClashes(lines, clashes);
  const keep = (settled: ClashedLines, kept: Kept) => {
    text.settle(settled, kept);
    // The buttons go with their clash: whoever pressed one goes on in the text.
    if (clashed.length === 1) place.current?.querySelector<HTMLElement>('[role=textbox]')?.focus();
  };
  return (
    <>
      {saving.kind === 'refused' && (
        <Notice kind="stop" title="Not saved.">
          {saving.sentence} What you wrote is kept on this device.
        </Notice>
      )}
      {clashed.length > 0 && (
        <Suspense>
          <ClashChoice clashed={clashed} onKeep={keep} />
        </Suspense>
      )}
      <div ref={place}>
        <LineEditor
          lines={lines}
          onChange={text.write}
          {...{ labelledBy, placeholder, references, isStarrable, wanted, commented, onComment, notes, onFacts }}
          list={block.id}
          uploadFigure={(file) => client.report.addFigure({ project, file })}
          showFigure={(url) => storedFigure(project, url) ?? url}
        />
      </div>
    </>
  );
}
