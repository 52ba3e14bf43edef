import type { Root } from 'hast';
import mammoth from 'mammoth';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { type Parts, unpack } from '@/lib/report/import/docx/archive';
import { codeRun, linkClasses, linkRuns, withNotes } from '@/lib/report/import/docx/notes';
import { applyNotes } from '@/lib/report/import/docx/notes-html';
import { figureCollector } from '@/lib/report/import/docx/pictures';
import { blocksOfHtml, countedBlocks } from '@/lib/report/import/html';
import { normaliseHtml } from '@/lib/report/import/html/normal';
import { refuseDeepXml } from '@/lib/report/import/limits-nesting';
import type { SourceDocument, SourceFigure } from '@/lib/report/import/source';
import { Refusal } from '@/lib/shared/errors';

/**
 * Reads a Word document: headings, lists as deep as they are, tables, pictures with their captions, code by its style. Contents,
 * comments, tracked deletions, headers and footers are dropped. Its lines are its blocks, counted. @throws Refusal: no Word file,
 * damaged, or larger than a report can be.
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  const parts = await unpack(bytes);
  refuseOtherOffice(parts);
  for (const [name, part] of parts) if (name.endsWith('.xml')) refuseDeepXml(part.toString('utf8'), name);
  const { html, figures } = await toHtml(parts);
  const tree: Root = unified().use(rehypeParse, { fragment: true }).parse(html);
  applyNotes(tree);
  const beside = { figures, warnings: [] };
  normaliseHtml(tree, beside);
  return { structure: 'kept', ...countedBlocks(blocksOfHtml(tree)), ...beside };
}

function refuseOtherOffice(parts: Parts): void {
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  if (/wordprocessingml\.(document|template)\.main\+xml|ms-word\.(document|template)\.macroEnabled/.test(types)) return;
  throw new Refusal(
    'BAD_REQUEST',
    'The file is named .docx but is no Word document; open it, save it as a Word document and try again.',
  );
}

async function toHtml(parts: Parts): Promise<{ html: string; figures: SourceFigure[] }> {
  const { figures, convertImage } = figureCollector(parts);
  const options = {
    styleMap: [
      `r[style-name='${codeRun}'] => code`,
      "r[style-name='Emphasis'] => em",
      `r[style-name='${linkRuns.title}'] => span.${linkClasses.title}`,
      `r[style-name='${linkRuns.image}'] => span.${linkClasses.image}`,
    ],
    includeEmbeddedStyleMap: false,
    ignoreEmptyParagraphs: false,
    convertImage,
    transformDocument: withNotes,
  };
  try {
    const { value } = await mammoth.convertToHtml(asFile(parts), options);
    return { html: value, figures };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new Refusal('BAD_REQUEST', `The Word file is damaged (${why}); open it, save it anew and try again.`);
  }
}

/** mammoth reads parts through this, so that it unpacks nothing itself. Its types know only files, paths and buffers. */
function asFile(parts: Parts): { buffer: Buffer } {
  const read = async (name: string, encoding?: string) => {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`the part ${name} is missing`);
    if (encoding === 'base64') return part.toString('base64');
    return encoding === undefined ? new Uint8Array(part) : new TextDecoder(encoding).decode(part);
  };
  const file = { exists: (name: string) => parts.has(name), read };
  return { file } as unknown as { buffer: Buffer };
}
