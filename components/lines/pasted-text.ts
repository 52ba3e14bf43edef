import { Fragment, type ResolvedPos, type Schema, Slice } from '@tiptap/pm/model';
import { type DocumentLine, documentOf } from '@/components/lines/document-lines';

const bullet = /^[-*•–·▪◦]\s+/;

/** Plain text as lines: each line of it a line here, bullets by their indentation; in a list, items; in a cell, one line. */
export function pastedText(text: string, $context: ResolvedPos): Slice {
  const { schema } = $context.doc.type;
  if (isInCell($context)) return wordsAlone(text, schema);
  const isInList = $context.node(-1)?.type.name === 'listItem';
  const levels: number[] = [];
  const written = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const lines = written.map((line): DocumentLine => {
    const words = line.trim();
    const isItem = bullet.test(words);
    const said = words.replace(bullet, '');
    const node = schema.node('paragraph', null, said === '' ? [] : schema.text(said));
    const depth = isItem ? depthAt(levels, line.length - line.trimStart().length) : 0;
    return { id: null, starred: false, node, depth, kind: isItem || isInList ? 'item' : 'prose' };
  });
  return new Slice(documentOf(schema, lines).content, 0, 0);
}

function isInCell($context: ResolvedPos): boolean {
  return $context.node(-1)?.type.spec.tableRole !== undefined;
}

/** A cell holds one line. */
function wordsAlone(text: string, schema: Schema): Slice {
  const words = text.replace(/\s+/g, ' ').trim();
  return new Slice(Fragment.from(words === '' ? [] : schema.text(words)), 0, 0);
}

/** How deep a bullet stands among the indentations of those that it may stand below. */
function depthAt(levels: number[], indentation: number): number {
  while ((levels.at(-1) ?? -1) >= indentation) levels.pop();
  levels.push(indentation);
  return levels.length - 1;
}
