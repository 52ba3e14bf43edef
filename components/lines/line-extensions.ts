import type { Extensions } from '@tiptap/core';
import { Extension } from '@tiptap/core';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { CommentedLines } from '@/components/lines/line-comments';
import { LineKeys } from '@/components/lines/line-keys';
import { Bold, Code, Italic, Link, Strike } from '@/components/lines/line-marks';
import {
  BulletList,
  Characters,
  CodeBlock,
  Figure,
  type FigureOptions,
  HardBreak,
  InlineImage,
  ListItem,
  Paragraph,
  TextDocument,
} from '@/components/lines/line-nodes';
import { LineNotes } from '@/components/lines/line-notes';
import { type ReferenceOptions, References } from '@/components/lines/line-references';
import { Table, TableCell, TableEditing, TableHeader, TableRow } from '@/components/lines/line-tables';
import { TidyText } from '@/components/lines/tidy-text';

/** Where the cursor can stand besides words, and where what is dragged would fall. */
const Cursors = Extension.create({
  name: 'cursors',
  addProseMirrorPlugins: () => [gapCursor(), dropCursor({ color: false, class: 'drop-cursor' })],
});

export type TextOptions = FigureOptions & ReferenceOptions;

/** What a text can hold, and what can be done to it. */
export function lineExtensions({ showFigure, references }: TextOptions): Extensions {
  return [
    ...[TextDocument, Characters, Paragraph, BulletList, ListItem, CodeBlock, HardBreak],
    ...[Figure.configure({ showFigure }), InlineImage.configure({ showFigure })],
    ...[Table, TableRow, TableCell, TableHeader, TableEditing],
    ...[Link, Bold, Italic, Strike, Code],
    ...[LineKeys, TidyText, Cursors, References.configure({ references }), CommentedLines, LineNotes],
  ];
}
