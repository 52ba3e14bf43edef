import type { Root } from 'hast';
import type { SourceFigure } from '@/lib/report/import/source';
import { dropElements } from './html-dropped';
import { plainFigures } from './html-figures';
import { nestLists, noteWordNumbers } from './html-lists';
import { plainMarks } from './html-marks';
import { styleElements } from './html-styles';
import { plainTables } from './html-tables';
import { plainWiki } from './html-wiki';

/** Puts HTML right, whoever wrote it, in place: see each step. Returns the pictures that it held. */
export function normaliseHtml(tree: Root): SourceFigure[] {
  noteWordNumbers(tree);
  dropElements(tree);
  plainWiki(tree);
  styleElements(tree);
  nestLists(tree);
  plainTables(tree);
  const figures = plainFigures(tree);
  plainMarks(tree);
  return figures;
}
