'use client';

import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import { useEffect } from 'react';

/** The id of the line, or of the list, that the cursor is to go to; `taken` once it has. */
export type Wanted = { id: string | null; taken: () => void };

/** Puts the cursor into the line that is wanted, in sight, once the editor has it; into the list's first line where the list is. */
export function useWantedLine(
  editor: Editor | null,
  { list, wanted }: { list: string | undefined; wanted: Wanted | undefined },
): void {
  const id = wanted?.id ?? null;
  useEffect(() => {
    if (editor === null || id === null) return;
    const at = id === list ? 0 : placeOf(editor.state.doc, id);
    if (at === null) return;
    const { tr, doc } = editor.state;
    editor.view.dispatch(tr.setSelection(Selection.near(doc.resolve(at))));
    editor.view.focus();
    const { node } = editor.view.domAtPos(editor.state.selection.from);
    (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
    wanted?.taken();
  }, [editor, id, list, wanted]);
}

function placeOf(doc: Node, id: string): number | null {
  let found: number | null = null;
  doc.descendants((node, at) => {
    if (found === null && node.attrs.id === id) found = at;
    return found === null;
  });
  return found;
}
