import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';

/** Does something in a text, and goes back to it. */
export function runCommand(editor: Editor, command: Command): void {
  command(editor.state, editor.view.dispatch, editor.view);
  editor.commands.focus();
}
