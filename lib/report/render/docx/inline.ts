import { Bookmark, ExternalHyperlink, ImageRun, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { Image, Link, PhrasingContent } from 'mdast';
import { type Pictures, pictureOptions } from '@/lib/report/render/docx/pictures';
import { runStyles } from '@/lib/report/render/docx/styles';
import { referenceOf } from '@/lib/report/render/link-references';

export type RunLook = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'style' | 'vanish' | 'size' | 'color'>;

/** Inline nodes as runs of Word. */
export type InlineWriter = (nodes: PhrasingContent[], look?: RunLook) => ParagraphChild[];

export function inlineWriter(pictures: Pictures): InlineWriter {
  const write: InlineWriter = (nodes, look = {}) => nodes.flatMap((node) => writeNode(node, { look, write, pictures }));
  return write;
}

type Context = { look: RunLook; write: InlineWriter; pictures: Pictures };

function writeNode(node: PhrasingContent, context: Context): ParagraphChild[] {
  const { look, write } = context;
  switch (node.type) {
    case 'text':
    case 'html':
      return textRuns(node.value, look);
    case 'strong':
      return write(node.children, { ...look, bold: true });
    case 'emphasis':
      return write(node.children, { ...look, italics: true });
    case 'delete':
      return write(node.children, { ...look, strike: true });
    case 'inlineCode':
      return textRuns(node.value, { ...look, style: runStyles.code });
    case 'break':
      return [new TextRun({ ...look, break: 1 })];
    case 'link':
      return [writeLink(node, context)];
    case 'image':
      return [writeImage(node, context)];
    default:
      return [];
  }
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const directions =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{M}]+(?:[\s\p{P}]+[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{M}]+)*/gu;

/** Text as runs; letters that are read from the right stand in runs that say so, or Word sets them in a wrong font and order. */
export function textRuns(text: string, look: RunLook = {}): TextRun[] {
  if (!rightToLeft.test(text)) return [new TextRun({ ...look, text })];
  const runs: TextRun[] = [];
  let end = 0;
  for (const match of text.matchAll(directions)) {
    if (match.index > end) runs.push(new TextRun({ ...look, text: text.slice(end, match.index) }));
    runs.push(new TextRun({ ...look, text: match[0], rightToLeft: true }));
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push(new TextRun({ ...look, text: text.slice(end) }));
  return runs;
}

/** Whether a line begins with a letter that is read from the right. */
export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(/\p{L}/u.exec(text)?.[0] ?? '');
}

/** A link's title and what is a picture are told by runs that a reader of Lunation's own exports knows. */
function writeLink(node: Link, { look, write }: Context): ExternalHyperlink {
  const style = referenceOf(node) === null ? runStyles.link : runStyles.reference;
  const title = node.title ? [titleRun(node.title)] : [];
  return new ExternalHyperlink({ link: node.url, children: [...title, ...write(node.children, { ...look, style })] });
}

function titleRun(title: string): TextRun {
  return new TextRun({ text: title, style: runStyles.title, vanish: true });
}

function writeImage(node: Image, { look, pictures }: Context): ParagraphChild {
  const picture = pictures.get(node.url);
  const alternative = node.alt || node.title || 'Picture';
  if (picture !== undefined) return new ImageRun(pictureOptions(picture, { address: node.url, alternative }));
  return pictureLink({ url: node.url, words: node.alt || node.url, title: node.title ?? null }, look);
}

/** What stands for a picture that is not at hand. */
export function pictureLink(
  { url, words, title }: { url: string; words: string; title: string | null },
  look: RunLook = {},
): ExternalHyperlink {
  const runs = textRuns(words, { ...look, style: runStyles.image });
  return new ExternalHyperlink({ link: url, children: title ? [titleRun(title), ...runs] : runs });
}

/** A bookmark around runs: Word finds the place by it, and a reader what the paragraph is. */
export function bookmarked(name: string, children: ParagraphChild[]): ParagraphChild {
  return new Bookmark({ id: name, children });
}
