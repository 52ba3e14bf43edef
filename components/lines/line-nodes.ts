import { Node } from '@tiptap/core';
import type { TextKind } from '@/lib/lines/schema-rich';
import { isSafeImage } from '@/lib/shared/text/safe-link';

// Written out: the schema's own list would bring the library of schemas into the browser.
const listed: Record<Exclude<TextKind, 'item'>, true> = { label: true, epic: true, prose: true, nil: true };

const lineAttributes = {
  id: {
    default: null,
    parseHTML: (element: HTMLElement) => element.getAttribute('data-id'),
    renderHTML: ({ id }: { id?: string | null }) => (id ? { 'data-id': id } : {}),
  },
  starred: {
    default: false,
    parseHTML: (element: HTMLElement) => element.hasAttribute('data-starred'),
    renderHTML: ({ starred }: { starred?: boolean }) => (starred ? { 'data-starred': '' } : {}),
  },
};

const kindAttribute = {
  default: 'item',
  parseHTML: (element: HTMLElement) => {
    const kind = element.getAttribute('data-kind') ?? '';
    return kind in listed ? kind : 'item';
  },
  renderHTML: ({ kind }: { kind?: string }) => (kind === 'item' ? {} : { 'data-kind': kind }),
};

/** A text: lists, prose, tables, figures and code, one below the other. */
export const TextDocument = Node.create({ name: 'doc', topNode: true, content: 'block+' });

export const Characters = Node.create({ name: 'text', group: 'inline' });

/** A line of prose; inside an item, a cell or a list, the words of what it stands in, and then without an id of its own. */
export const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  priority: 1000,
  addAttributes: () => lineAttributes,
  parseHTML: () => [{ tag: 'p' }, { tag: 'h1,h2,h3,h4,h5,h6' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

export const BulletList = Node.create({
  name: 'bulletList',
  group: 'block',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }, { tag: 'ol' }],
  renderHTML: () => ['ul', 0],
});

/** A line with a place in a list: its words, then the lines below it. */
export const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph block*',
  defining: true,
  addAttributes: () => ({ ...lineAttributes, kind: kindAttribute }),
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
});

export const CodeBlock = Node.create({
  name: 'codeBlock',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  addAttributes: () => ({
    ...lineAttributes,
    language: {
      default: null,
      parseHTML: (element: HTMLElement) => /language-(\S+)/.exec(element.innerHTML)?.[1] ?? null,
      rendered: false,
    },
  }),
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
  renderHTML: ({ HTMLAttributes, node }) => {
    const { language } = node.attrs;
    return ['pre', HTMLAttributes, ['code', language === null ? {} : { class: `language-${language}` }, 0]];
  },
});

export type FigureOptions = {
  /** Where the picture of an address such as `figures/<id>` can be fetched. */
  showFigure: (url: string) => string;
};

/** A figure with its caption; both texts are asked for in a dialog, so that neither is forgotten. */
export const Figure = Node.create<FigureOptions>({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ showFigure: (url) => url }),
  addAttributes: () => ({
    ...lineAttributes,
    url: { default: '', rendered: false, parseHTML: (element: HTMLElement) => element.getAttribute('data-url') },
    caption: { default: '', rendered: false, parseHTML: captionIn },
    alternative: { default: null, rendered: false, parseHTML: (element: HTMLElement) => pictureIn(element, 'alt') },
  }),
  parseHTML: () => [{ tag: 'figure[data-url]' }],
  renderHTML({ HTMLAttributes, node }) {
    const { url, caption, alternative } = node.attrs;
    const said = alternative === null ? 'No alternative text yet.' : `Alternative text: ${alternative}`;
    const picture = isSafeImage(url) ? { src: this.options.showFigure(url) } : {};
    return [
      'figure',
      { ...HTMLAttributes, 'data-url': url },
      ['img', { ...picture, alt: alternative ?? caption, draggable: 'false' }],
      ['figcaption', ['span', { 'data-caption': '' }, caption], ['small', said]],
    ];
  },
});

/** A picture among words, as imports bring them. */
export const InlineImage = Node.create<FigureOptions>({
  name: 'image',
  group: 'inline',
  inline: true,
  atom: true,
  addOptions: () => ({ showFigure: (url) => url }),
  addAttributes: () => ({
    url: { default: '', rendered: false, parseHTML: (element: HTMLElement) => element.getAttribute('data-url') },
    alternative: { default: '', rendered: false, parseHTML: (element: HTMLElement) => element.getAttribute('alt') },
    title: { default: null, rendered: false, parseHTML: (element: HTMLElement) => element.getAttribute('title') },
  }),
  parseHTML: () => [{ tag: 'img[data-url]' }],
  renderHTML({ node }) {
    const { url, alternative, title } = node.attrs;
    const picture = isSafeImage(url) ? { src: this.options.showFigure(url) } : {};
    return ['img', { ...picture, 'data-url': url, alt: alternative, ...(title === null ? {} : { title }) }];
  },
});

export const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

function captionIn(element: HTMLElement): string {
  return element.querySelector('[data-caption]')?.textContent ?? '';
}

function pictureIn(element: HTMLElement, name: string): string | null {
  return element.querySelector('img')?.getAttribute(name) ?? null;
}
