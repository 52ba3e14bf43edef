'use client';

import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { isEmpty } from '@/components/lines/document-lines';
import { kindEntries } from '@/components/lines/kind-menu';
import { insert, lineOf } from '@/components/lines/line-commands';
import { newTable } from '@/components/lines/table-tools';

const MenuSheet = lazy(async () => ({ default: (await import('@/components/ui/menu-sheet')).MenuSheet }));

type InsertMenuProps = {
  editor: Editor;
  /** Asks for a figure; without it none can be added. */
  onFigure: (() => void) | undefined;
};

/** What an empty line can become, at the cursor: a slash opens it, a second slash is a slash. */
export function InsertMenu({ editor, onFigure }: InsertMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [at, setAt] = useState<{ left: number; top: number } | null>(null);
  useSlash(editor, () => {
    const { left, top } = editor.view.coordsAtPos(editor.state.selection.from);
    setAt({ left, top });
  });
  const run = (command: Command) => {
    command(editor.state, editor.view.dispatch, editor.view);
    editor.commands.focus();
  };
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
          <MenuSheet
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

/** Calls `open` where a slash is pressed in an empty line of text. */
function useSlash(editor: Editor, open: () => void): void {
  useEffect(() => {
    const { dom } = editor.view;
    const press = (event: KeyboardEvent) => {
      const isPlain = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
      const line = lineOf(editor.state);
      if (!isPlain || !editor.isEditable || line === undefined || line.kind === 'block' || !isEmpty(line)) return;
      event.preventDefault();
      event.stopPropagation();
      open();
    };
    // Before the editor, which would write it.
    dom.addEventListener('keydown', press, { capture: true });
    return () => dom.removeEventListener('keydown', press, { capture: true });
  });
}
