'use client';

import { EditorContent } from '@tiptap/react';
import { type CSSProperties, useEffect, useId, useMemo, useState } from 'react';
import type { UploadFigure } from '@/components/lines/figure-form';
import { InsertMenu } from '@/components/lines/insert-menu';
import { markCommented } from '@/components/lines/line-comments';
import { noteLines } from '@/components/lines/line-notes';
import { LineToolbar } from '@/components/lines/line-toolbar';
import { type LineText, useLineEditor } from '@/components/lines/use-line-editor';
import { useWantedLine, type Wanted } from '@/components/lines/use-wanted-line';
import { Kbd } from '@/components/ui/kbd';
import './line-editor.css';
import './line-editor-blocks.css';

export type LineEditorProps = Pick<LineText, 'lines' | 'onChange'> & {
  /** The id of the heading that says what is written here. */
  labelledBy: string;
  isReadOnly?: boolean;
  /** What stands there while nothing is written. */
  placeholder?: string;
  /** Stores a picture and gives its address, `figures/<id>`; without it no figure can be added. */
  uploadFigure?: UploadFigure;
  /** Where the picture of an address such as `figures/<id>` is fetched. */
  showFigure?: LineText['showFigure'];
  references?: LineText['references'];
  /** The id of the list, and where the cursor is to go, if it is here. */
  list?: string;
  wanted?: Wanted | undefined;
  /** Which lines are talked about, by their ids, and how a comment is begun. */
  commented?: ReadonlySet<string> | undefined;
  onComment?: ((line: string) => void) | undefined;
  /** What stands beneath lines, by their ids, and how that is asked for. */
  notes?: ReadonlyMap<string, string> | undefined;
  onFacts?: ((line: string) => void) | undefined;
  /** Whether its lines may be offered for the report's highlights. */
  isStarrable?: boolean;
};

/** One flowing text whose items are lines: written here, and taken in from others without losing the cursor. */
export function LineEditor(props: LineEditorProps) {
  const { labelledBy, lines, onChange, isReadOnly = false, placeholder = '' } = props;
  const {
    showFigure = asItIs,
    references = [],
    uploadFigure,
    isStarrable = false,
    list,
    wanted,
    commented,
    onComment,
    notes,
    onFacts,
  } = props;
  const [isFigureOpen, setFigureOpen] = useState(false);
  const help = useId();
  const attributes = useMemo(() => attributesOf({ labelledBy, help, isReadOnly }), [labelledBy, help, isReadOnly]);
  const editor = useLineEditor({ lines, onChange, isReadOnly, showFigure, references, attributes });
  useWantedLine(editor, { list, wanted });
  useEffect(() => {
    if (editor !== null && commented !== undefined) editor.view.dispatch(markCommented(editor.state.tr, commented));
  }, [editor, commented]);
  useEffect(() => {
    if (editor !== null && notes !== undefined) editor.view.dispatch(noteLines(editor.state.tr, notes));
  }, [editor, notes]);
  return (
    <div>
      {!isReadOnly && (
        <div className="flex min-h-10 items-center justify-between gap-4 border-line border-b">
          {editor !== null && (
            <>
              <LineToolbar
                {...{ editor, isStarrable, onComment, onFacts }}
                figures={{ showFigure, uploadFigure, isOpen: isFigureOpen, onOpenChange: setFigureOpen }}
              />
              <InsertMenu editor={editor} onFigure={uploadFigure && (() => setFigureOpen(true))} />
            </>
          )}
          <p id={help} className="flex-none text-ink-3 text-xs max-md:sr-only">
            <Kbd>/</Kbd> insert, <Kbd>Esc</Kbd> then <Kbd>Tab</Kbd> leaves the text
          </p>
        </div>
      )}
      <EditorContent editor={editor} className="line-text text" style={placeholderStyle(placeholder)} />
    </div>
  );
}

function attributesOf({ labelledBy, help, isReadOnly }: { labelledBy: string; help: string; isReadOnly: boolean }) {
  const common = { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelledBy };
  return { ...common, ...(isReadOnly ? { 'aria-readonly': 'true', tabindex: '0' } : { 'aria-describedby': help }) };
}

function asItIs(url: string): string {
  return url;
}

function placeholderStyle(words: string): CSSProperties {
  // React hands properties that begin with -- to the element as they are.
  return { '--placeholder': JSON.stringify(words) } as CSSProperties;
}
