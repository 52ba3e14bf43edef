import { Extension, InputRule } from '@tiptap/core';
import { chainCommands, newlineInCode } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { type Command, type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { addRowAfter, goToNextCell, isInTable, nextCell, selectionCell } from '@tiptap/pm/tables';
import {
  become,
  becomeCode,
  indent,
  joinAfter,
  joinBefore,
  lineOf,
  moveDown,
  moveUp,
  outdent,
  removeSelected,
  splitAtCursor,
} from '@/components/lines/line-commands';

/** What keys do in a text. Tab moves lines deeper and never leaves: Escape, then Tab does. */
export const LineKeys = Extension.create({
  name: 'lineKeys',
  priority: 1000,
  addProseMirrorPlugins: () => [history(), escapePlugin(), keymap(keys)],
  addInputRules: () => [
    new InputRule({
      find: /^[-*•]\s$/,
      handler: ({ state, range }) => {
        if (lineOf(state)?.kind !== 'prose') return null;
        state.tr.delete(range.from, range.to);
        become('item')(state, keep);
        return undefined;
      },
    }),
    new InputRule({
      find: /^```\s$/,
      handler: ({ state, range }) => {
        state.tr.delete(range.from, range.to);
        becomeCode(state, keep);
      },
    }),
  ],
});

// The rule's transaction is the one that the command writes to.
const keep = () => undefined;

/** Whether Escape was pressed last, so that the next Tab leaves the text. */
const leaving = new PluginKey<boolean>('leaving');

function escapePlugin(): Plugin<boolean> {
  return new Plugin<boolean>({
    key: leaving,
    state: {
      init: () => false,
      apply: (tr, isLeaving) => tr.getMeta(leaving) ?? (isLeaving && !tr.docChanged && !tr.selectionSet),
    },
    props: {
      handleDOMEvents: {
        focus: (view) => {
          view.dispatch(view.state.tr.setMeta(leaving, false));
          return false;
        },
      },
    },
  });
}

const leaveNext: Command = (state, dispatch) => {
  dispatch?.(state.tr.setMeta(leaving, true));
  return true;
};

/** Takes the key from the browser, whether or not something could be done. */
function always(...commands: Command[]): Command {
  return (state, dispatch, view) => {
    if (leaving.getState(state)) return false;
    for (const command of commands) if (command(state, dispatch, view)) break;
    return true;
  };
}

const addRowAndGo: Command = (state, dispatch, view) => {
  if (!isInTable(state) || view === undefined) return false;
  addRowAfter(state, dispatch);
  return goToNextCell(1)(view.state, dispatch);
};

/** In a table, Enter goes to the cell below: a cell holds one line. */
const cellBelow: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const below = nextCell(selectionCell(state), 'vert', 1);
  if (below !== null) dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(below.pos + 1))));
  return true;
};

const insertBreak: Command = (state, dispatch) => {
  if (isInTable(state)) return true;
  if (lineOf(state)?.kind === 'block') return false;
  dispatch?.(state.tr.replaceSelectionWith(state.schema.node('hardBreak')).scrollIntoView());
  return true;
};

const spaceInCode: Command = (state, dispatch) => {
  if (!isInCode(state)) return false;
  dispatch?.(state.tr.insertText('  '));
  return true;
};

const stayInCode: Command = (state) => isInCode(state);

function isInCode({ selection }: EditorState): boolean {
  return selection.$from.parent.type.spec.code === true;
}

const keys: Record<string, Command> = {
  Enter: chainCommands(newlineInCode, cellBelow, splitAtCursor),
  'Shift-Enter': insertBreak,
  Backspace: chainCommands(removeSelected, joinBefore),
  'Mod-Backspace': chainCommands(removeSelected, joinBefore),
  Delete: chainCommands(removeSelected, joinAfter),
  Tab: always(spaceInCode, goToNextCell(1), addRowAndGo, indent),
  'Shift-Tab': always(stayInCode, goToNextCell(-1), (state) => isInTable(state), outdent),
  Escape: leaveNext,
  'Alt-ArrowUp': moveUp,
  'Alt-ArrowDown': moveDown,
  'Mod-z': undo,
  'Mod-y': redo,
  'Mod-Shift-z': redo,
};
