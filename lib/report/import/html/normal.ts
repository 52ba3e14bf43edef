import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { dropElements } from '@/lib/report/import/html/dropped';
import { plainFigures } from '@/lib/report/import/html/figures';
import { nestLists, noteWordNumbers } from '@/lib/report/import/html/lists';
import { plainMarks } from '@/lib/report/import/html/marks';
import { styleElements } from '@/lib/report/import/html/styles';
import { plainTables } from '@/lib/report/import/html/tables';
import { plainWiki } from '@/lib/report/import/html/wiki';
import type { Beside } from '@/lib/report/import/source';

/** Puts HTML right, whoever wrote it, in place: see each step. The pictures that it held, and what was left out, join `beside`. */
export function normaliseHtml(tree: Root, beside: Beside): void {
  noteWordNumbers(tree);
  dropElements(tree, beside.warnings);
  plainMarks(tree);
  plainWiki(tree);
  styleElements(tree);
  nestLists(tree);
  plainTables(tree);
  plainFigures(tree, beside.figures);
  settleLines(tree);
}

/** Empty lines around words are none of their lines. */
function settleLines(tree: Root): void {
  visit(tree, 'text', ({ value, position }) => {
    if (position === undefined || value.trim() === '') return;
    position.start.line += linesIn(/^\s*/.exec(value)?.[0]);
    position.end.line -= linesIn(value.slice(value.trimEnd().length));
  });
}

function linesIn(space = ''): number {
  return space.split('\n').length - 1;
}
