'use client';

import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { Suspense, useRef, useState } from 'react';
import { isEmpty } from '@/components/lines/document-lines';
import { kindEntries } from '@/components/lines/kind-menu';
import { insert, lineOf } from '@/components/lines/line-commands';
import { runCommand } from '@/components/lines/run-command';
import { newTable } from '@/components/lines/table-tools';
import { useKeyBefore } from '@/components/lines/use-key-before';
import { FetchedMenuSheet } from '@/components/ui/menu';

type InsertMenuProps = {
  editor: Editor;
  /** Asks for a figure; without it none can be added. */
  onFigure: (() => void) | undefined;
};

/** What an empty line can become, at the cursor: a slash opens it, a second slash is a slash. */
export function InsertMenu({ editor, onFigure }: InsertMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [at, setAt] = useState<{ left: number; top: number } | null>(null);
  useKeyBefore(editor, (event) => {
    if (!isSlashInEmptyLine(editor, event)) return false;
    const { left, top } = editor.view.coordsAtPos(editor.state.selection.from);
    setAt({ left, top });
    return true;
  });
  const run = (command: Command) => runCommand(editor, command);
  const { schema } = editor;
  const others = [
    { id: 'table', label: 'Table', detail: 'rows and columns', onAction: () => run(insert(newTable(schema))) },
    ...(onFigure ? [{ id: 'figure', label: 'Figure', detail: 'a picture with its caption', onAction: onFigure }] : []),
  ];
  const slash = {
    id: 'slash',
    label: 'A slash',
    letter: '/',
    onAction: () => editor.chain().insertContent('/').focus().run(),
  };
  return (
    <>
      <span
        ref={anchor}
        aria-hidden="true"
        className="pointer-events-none fixed h-6 w-px"
        style={at ?? { left: 0, top: 0 }}
      />
      {at !== null && (
        <Suspense>
          <FetchedMenuSheet
            label="Insert"
            entries={[kindEntries(run), others, [slash]]}
            edge="start"
            trigger={anchor}
            isOpen
            onOpenChange={(isOpen) => !isOpen && setAt(null)}
          />
        </Suspense>
      )}
    </>
  );
}

/** Whether a key is a slash that asks what an empty line of text is to be. */
function isSlashInEmptyLine({ state, isEditable }: Editor, event: KeyboardEvent): boolean {
  const isPlain = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
  const line = lineOf(state);
  return isPlain && isEditable && line !== undefined && line.kind !== 'block' && isEmpty(line);
}
