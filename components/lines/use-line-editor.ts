'use client';

import { type Editor, getSchema } from '@tiptap/core';
import { useEditor } from '@tiptap/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { documentOf } from '@/components/lines/document-lines';
import { documentLines, richLinesOf } from '@/components/lines/line-document';
import { lineExtensions, type TextOptions } from '@/components/lines/line-extensions';
import { replaceLines, takenIn } from '@/components/lines/replace-lines';
import { tidyLines } from '@/components/lines/tidy-lines';
import { writtenLines } from '@/components/lines/written-lines';
import type { RichLine } from '@/lib/lines/schema-rich';
import { isSame } from '@/lib/shared/same';

export type LineText = TextOptions & {
  /** What the text says. Another list than the one that was told last replaces it, and leaves the cursor in its words. */
  lines: RichLine[];
  /**
   * Told what the text says whenever that changes. A line that was emptied is told with nothing in it until the person leaves the text:
   * it is neither to be stored so nor to be removed yet.
   */
  onChange: (lines: RichLine[]) => void;
  isReadOnly: boolean;
  /** Attributes of the element that is written in; the same object while they stay as they are. */
  attributes: Record<string, string>;
};

/** The editor of a text. Null until it stands in the page. Where figures are fetched and what is a reference is taken once. */
export function useLineEditor({ lines, onChange, isReadOnly, attributes, ...options }: LineText): Editor | null {
  const told = useRef(lines);
  const [fixed] = useState(() => begin(lines, options));
  const editorProps = useMemo(() => ({ attributes }), [attributes]);
  const tell = (editor: Editor, kept: RichLine[]) => {
    const next = writtenLines(richLinesOf(editor.state.doc), new Set(kept.map(({ id }) => id)));
    if (isSame(next, told.current)) return;
    told.current = next;
    onChange(next);
  };
  const editor = useEditor({
    ...fixed,
    editorProps,
    immediatelyRender: false,
    injectCSS: false,
    editable: !isReadOnly,
    onUpdate: ({ editor: own, transaction }) => {
      if (transaction.getMeta(takenIn) !== true) tell(own, told.current);
    },
    // Who leaves a text has emptied what is empty on purpose.
    onBlur: ({ editor: own }) => {
      if (own.isEditable) tell(own, []);
    },
  });
  useEffect(() => editor?.setEditable(!isReadOnly, false), [editor, isReadOnly]);
  useEffect(() => {
    if (editor === null || lines === told.current) return;
    told.current = lines;
    const tr = replaceLines(editor.state, { lines, isWriting: editor.isFocused });
    if (tr !== null) editor.view.dispatch(tr);
  }, [editor, lines]);
  return editor;
}

function begin(lines: RichLine[], options: TextOptions) {
  const extensions = lineExtensions(options);
  const schema = getSchema(extensions);
  const doc = documentOf(schema, tidyLines(schema, documentLines(schema, lines)));
  return { extensions, content: doc.toJSON() };
}
