import { withNodes } from '@/lib/report/nodes';
import type { OutlineNode, ReportOutline } from '@/lib/report/schema';

/** A picture that a document brings, by its name there. */
export type Picture = { name: string; type: string; bytes: Uint8Array; sha256: string };
export type StoredFile = { id: string; sha256: string };
export type FigureRow = { id: string; fileId: string; caption: string; alternative: string };
export type FileRow = StoredFile & { name: string; type: string; bytes: Uint8Array };

type Stored = { files: StoredFile[]; figures: FigureRow[] };

/** An outline whose text points to figures of the project, and the files and figures that the project lacks for that. */
export type PlacedFigures = { outline: ReportOutline; files: FileRow[]; figures: FigureRow[]; unchanged: number };

/**
 * Points `figures/<name>` of a document's text to figures of the project. The same picture is one file; the same picture with the
 * same caption and alternative text one figure. What names no picture of the document stays as it is.
 */
export function placeFigures(
  outline: ReportOutline,
  pictures: Picture[],
  stored: Stored,
  newId: () => string,
): PlacedFigures {
  const byName = new Map(pictures.map((picture) => [picture.name, picture]));
  const files = new Map(stored.files.map(({ sha256, id }) => [sha256, id]));
  const figures = new Map(stored.figures.map((figure) => [keyOf(figure), figure.id]));
  const made: { files: FileRow[]; figures: FigureRow[] } = { files: [], figures: [] };
  const used = new Set<string>();
  const fileOf = (picture: Picture) => {
    const known = files.get(picture.sha256);
    if (known !== undefined) return known;
    const file = { ...picture, id: newId() };
    made.files.push(file);
    files.set(file.sha256, file.id);
    return file.id;
  };
  const figureOf = (figure: Omit<FigureRow, 'id'>) => {
    const id = figures.get(keyOf(figure)) ?? newId();
    if (!figures.has(keyOf(figure))) made.figures.push({ ...figure, id });
    figures.set(keyOf(figure), id);
    used.add(id);
    return id;
  };
  const place = (text: string) =>
    text.replace(shown, (written, caption = '', name = '', title = '') => {
      const picture = byName.get(name);
      if (picture === undefined) return written;
      const words = { caption: plain(caption), alternative: plain(title) };
      const id = figureOf({ ...words, fileId: fileOf(picture) });
      return written.replace(`](figures/${name}`, `](figures/${id}`);
    });
  return { outline: withTexts(outline, place), ...made, unchanged: used.size - made.figures.length };
}

/** `![caption](figures/name "alternative text")` */
const shown = /!\[((?:\\.|[^\]\\])*)\]\(figures\/([\w.-]+)(?:\s+"((?:\\.|[^"\\])*)")?\)/g;

function keyOf({ fileId, caption, alternative }: Omit<FigureRow, 'id'>): string {
  return JSON.stringify([fileId, caption, alternative]);
}

function plain(markdown: string): string {
  return markdown.replace(/\\(.)/g, '$1');
}

function withTexts(outline: ReportOutline, change: (text: string) => string): ReportOutline {
  const changed = (nodes: OutlineNode[]): OutlineNode[] =>
    nodes.map((node) => ({ ...node, text: change(node.text), children: changed(node.children) }));
  return withNodes(outline, changed);
}
