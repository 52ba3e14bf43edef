'use client';

import type { Editor } from '@tiptap/core';
import { Image } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { FigureForm, type FigureWords, type UploadFigure } from '@/components/lines/figure-form';
import { insert } from '@/components/lines/line-commands';
import { useKeyBefore } from '@/components/lines/use-key-before';
import { Button } from '@/components/ui/button';
import { Decline, Dialog } from '@/components/ui/dialog';
import { Tool } from '@/components/ui/toolbar';

export type FigureToolProps = {
  editor: Editor;
  /** Where the figure stands that is selected; null where none is. */
  at: number | null;
  showFigure: (url: string) => string;
  uploadFigure: UploadFigure | undefined;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** Adds a figure, or asks for the words of the one that is selected: by its button, by Enter, or by a double click. */
export function FigureTool({ editor, at, showFigure, uploadFigure, isOpen, onOpenChange }: FigureToolProps) {
  const [isPending, setPending] = useState(false);
  const form = useId();
  useOpening(editor, () => onOpenChange(true));
  const figure = at === null ? null : figureAt(editor, at);
  if (figure === null && uploadFigure === undefined) return null;
  const put = (words: FigureWords) => {
    onOpenChange(false);
    putFigure(editor, at, words);
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      button={<Tool label={figure === null ? 'Figure' : 'Figure, Enter'} icon={Image} isOn={figure !== null} />}
      title={figure === null ? 'Add a figure' : 'What does the figure show?'}
      actions={(close) => (
        <>
          <Button type="submit" form={form} kind="primary" isPending={isPending}>
            {figure === null ? 'Add the figure' : 'Save'}
          </Button>
          <Decline onPress={close}>Cancel</Decline>
        </>
      )}
    >
      <FigureForm id={form} {...{ figure, showFigure, uploadFigure }} onPending={setPending} onFigure={put} />
    </Dialog>
  );
}

/** Enter on a selected figure, and a double click, open its words. */
function useOpening(editor: Editor, open: () => void): void {
  const isFigure = () => editor.state.doc.nodeAt(editor.state.selection.from)?.type.name === 'figure';
  useKeyBefore(editor, ({ key }) => {
    if (key !== 'Enter' || !isFigure()) return false;
    open();
    return true;
  });
  useEffect(() => {
    const { dom } = editor.view;
    const click = () => {
      if (isFigure()) open();
    };
    dom.addEventListener('dblclick', click);
    return () => dom.removeEventListener('dblclick', click);
  });
}

function figureAt(editor: Editor, at: number): FigureWords | null {
  const node = editor.state.doc.nodeAt(at);
  if (node?.type.name !== 'figure') return null;
  const { url, caption, alternative } = node.attrs;
  return { url, caption, alternative: alternative ?? '' };
}

function putFigure(editor: Editor, at: number | null, words: FigureWords): void {
  const { state, view } = editor;
  if (at === null) insert(state.schema.node('figure', words))(state, view.dispatch, view);
  else
    view.dispatch(Object.entries(words).reduce((tr, [name, value]) => tr.setNodeAttribute(at, name, value), state.tr));
  editor.commands.focus();
}
