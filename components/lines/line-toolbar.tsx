'use client';

import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { isInTable } from '@tiptap/pm/tables';
import { useEditorState } from '@tiptap/react';
import {
  Bold,
  Braces,
  IndentDecrease,
  IndentIncrease,
  Italic,
  List,
  MessageSquare,
  Star,
  UserRound,
} from 'lucide-react';
import { FigureTool, type FigureToolProps } from '@/components/lines/figure-dialog';
import { KindMenu } from '@/components/lines/kind-menu';
import { indent, lineOf, outdent, toggleList, toggleStar } from '@/components/lines/line-commands';
import { LinkTool } from '@/components/lines/link-dialog';
import { runCommand } from '@/components/lines/run-command';
import { TableTool } from '@/components/lines/table-tools';
import { Tool, Toolbar, ToolGap } from '@/components/ui/toolbar';

type LineToolbarProps = {
  editor: Editor;
  /** How a figure is shown and brought, and whether its dialog is open. */
  figures: Omit<FigureToolProps, 'editor' | 'at'>;
  /** Whether its lines may be offered for the report's highlights. */
  isStarrable: boolean;
  /** Begins a comment on the line where the cursor is, named by its id; without it none can be begun. */
  onComment: ((line: string) => void) | undefined;
  /** Asks what is known of the line where the cursor is beside its words; without it that cannot be said. */
  onFacts: ((line: string) => void) | undefined;
};

/** The tools of a text. What most of them do, keys do as well. */
export function LineToolbar({ editor, figures, isStarrable, onComment, onFacts }: LineToolbarProps) {
  const state = useEditorState({ editor, selector: ({ editor: own }) => toolsAt(own) });
  const run = (command: Command) => runCommand(editor, command);
  const toggle = (mark: string) => () => editor.chain().focus().toggleMark(mark).run();
  return (
    <Toolbar label="Text">
      <KindMenu kind={state.kind} onChoose={run} />
      <ToolGap />
      <Tool label="Bold, Ctrl B" icon={Bold} isOn={state.isBold} onPress={toggle('bold')} />
      <Tool label="Italic, Ctrl I" icon={Italic} isOn={state.isItalic} onPress={toggle('italic')} />
      <Tool label="Code, Ctrl E" icon={Braces} isOn={state.isCode} onPress={toggle('code')} />
      <ToolGap />
      <Tool label="List" icon={List} isOn={state.isInList} onPress={() => run(toggleList)} />
      <Tool
        label="Less deep, Shift Tab"
        icon={IndentDecrease}
        isDisabled={!state.canOutdent}
        onPress={() => run(outdent)}
      />
      <Tool label="Deeper, Tab" icon={IndentIncrease} isDisabled={!state.canIndent} onPress={() => run(indent)} />
      <ToolGap />
      <LinkTool editor={editor} isOn={state.isLink} />
      <TableTool schema={editor.schema} isInTable={state.isInTable} onUse={run} />
      <FigureTool editor={editor} at={state.figure} {...figures} />
      {isStarrable && (
        <Tool
          label="Offer for the highlights"
          icon={Star}
          isOn={state.isStarred}
          isDisabled={state.line === null}
          onPress={() => run(toggleStar)}
        />
      )}
      {onFacts !== undefined && (
        <Tool
          label="Owner, milestone, month"
          icon={UserRound}
          isDisabled={state.line === null}
          onPress={() => state.line !== null && onFacts(state.line)}
        />
      )}
      {onComment !== undefined && (
        <Tool
          label="Comment on this line"
          icon={MessageSquare}
          isDisabled={state.line === null}
          onPress={() => state.line !== null && onComment(state.line)}
        />
      )}
    </Toolbar>
  );
}

function toolsAt(editor: Editor) {
  const { state } = editor;
  const line = lineOf(state);
  return {
    kind: line?.kind === 'block' ? line.node.type.name : (line?.kind ?? 'item'),
    line: line?.id ?? null,
    isStarred: line?.starred === true,
    isBold: editor.isActive('bold'),
    isItalic: editor.isActive('italic'),
    isCode: editor.isActive('code'),
    isLink: editor.isActive('link'),
    isInList: line !== undefined && line.kind !== 'prose' && line.kind !== 'block',
    canIndent: indent(state),
    canOutdent: outdent(state),
    isInTable: isInTable(state),
    figure: line?.node.type.name === 'figure' ? line.pos : null,
  };
}
