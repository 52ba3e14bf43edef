import type { Element, Root, RootContent } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { renderHtml } from '@/lib/report/render/html';
import { inlineHtml } from '@/lib/report/render/inline-html';
import { inlineTree } from '@/lib/report/render/inline-tree';
import { referenceLinker } from '@/lib/report/render/link-references';
import { headingLines, hostileTexts, node, sampleDocument, sampleForm } from '@/lib/report/render/sample-document';
import { parseInline } from '@/lib/shared/text/inline';

const parse = (html: string): Root => unified().use(rehypeParse).parse(html);

function elements(root: Root, isWanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (element) => {
    if (isWanted(element)) found.push(element);
  });
  return found;
}

function words(content: Root | RootContent): string {
  if (content.type === 'text') return content.value;
  return 'children' in content ? content.children.map((child) => words(child as RootContent)).join('') : '';
}

const marked = (root: Root, mark: string) => elements(root, ({ properties }) => properties.dataMark === mark);
const isHeading = ({ tagName, properties }: Element) => /^h[2-6]$/.test(tagName) && properties.dataMark !== undefined;

test('headings keep their order, level, number and text, one level below the title', () => {
  const headings = elements(parse(renderHtml(sampleDocument())), isHeading);
  expect(headings.map((heading) => `${Number(heading.tagName[1]) - 1} ${words(heading)}`)).toEqual(
    headingLines(sampleDocument()),
  );
});

test('every heading has its address and every line of the contents leads to one', () => {
  const root = parse(renderHtml(sampleDocument()));
  const ids = elements(root, isHeading).map(({ properties }) => properties.id);
  const nav = elements(root, ({ tagName }) => tagName === 'nav')[0];
  const targets =
    nav === undefined ? [] : elements({ type: 'root', children: [nav] }, ({ tagName }) => tagName === 'a');
  expect(new Set(ids).size).toBe(ids.length);
  expect(targets.length).toBeGreaterThan(4);
  for (const { properties } of targets) expect(ids).toContain(decodeURIComponent(String(properties.href).slice(1)));
});

test('hostile text is shown as text and makes no element', () => {
  const root = parse(renderHtml(sampleDocument()));
  const allowed = [
    'html',
    'head',
    'meta',
    'title',
    'style',
    'body',
    'header',
    'nav',
    'main',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'p',
  ];
  const inline = [
    'ol',
    'ul',
    'li',
    'a',
    'span',
    'strong',
    'em',
    'code',
    'pre',
    'figure',
    'figcaption',
    'img',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ];
  expect(elements(root, ({ tagName }) => ![...allowed, ...inline].includes(tagName))).toEqual([]);
  for (const line of hostileTexts)
    expect(words(root)).toContain(textOf({ type: 'paragraph', children: parseInline(line) }));
});

test('nothing is fetched and nothing runs', () => {
  const root = parse(renderHtml(sampleDocument({ isDraft: true })));
  const attributes = elements(root, () => true).flatMap(({ properties }) => Object.keys(properties));
  expect(attributes.filter((name) => /^on|^style$|^srcset$|^action$/i.test(name))).toEqual([]);
  const addresses = elements(root, ({ tagName }) => tagName === 'a').map(({ properties }) => String(properties.href));
  expect(addresses.filter((href) => !/^(https:|mailto:|#)/.test(href))).toEqual([]);
  expect(elements(root, ({ tagName }) => tagName === 'img').map(({ properties }) => properties.src)).toEqual([
    'figures/nights',
  ]);
});

test('a picture at hand is held in the file', () => {
  const figures = new Map([
    ['figures/nights', { type: 'image/png', bytes: new Uint8Array([1, 2]), alternative: 'Bars' }],
  ]);
  const image = elements(parse(renderHtml(sampleDocument(), figures)), ({ tagName }) => tagName === 'img')[0];
  expect(image?.properties).toMatchObject({
    src: 'data:image/png;base64,AQI=',
    alt: 'Bars',
    dataFigure: 'nights',
  });
});

test('the title cannot leave the style sheet or the head', () => {
  const title = "A '\\</style>\\<script>alert(1)\\</script>";
  const root = parse(renderHtml({ ...sampleDocument(), title }));
  expect(elements(root, ({ tagName }) => tagName === 'script')).toEqual([]);
  expect(words(marked(root, 'title')[0] ?? root)).toBe("A '</style><script>alert(1)</script>");
});

test('references are links that are known as such, but not in links and code', () => {
  const link = referenceLinker(sampleForm.references);
  const nodes = link(inlineTree('See MDS-1, `MDS-2`, [MDS-3](https://a.example/) and MDS-DAX-4.'));
  expect(inlineHtml(nodes)).toBe(
    'See <a href="https://tickets.example/browse/MDS-1" data-mark="reference">MDS-1</a>, <code>MDS-2</code>, ' +
      '<a href="https://a.example/">MDS-3</a> and MDS-DAX-4.',
  );
});

test('only what is kept as a reference is a link', () => {
  const link = referenceLinker([{ kind: 'document', prefix: 'LDM-', url: 'https://docs.example/{key}' }]);
  const linked = (text: string) =>
    [...inlineHtml(link([{ type: 'text', value: text }])).matchAll(/href="([^"]*)"/g)].map(([, url]) => url);
  expect(linked('LDM-151.2, then LDM-503-11a')).toEqual([
    'https://docs.example/LDM-151.2',
    'https://docs.example/LDM-503-11a',
  ]);
  expect(linked('LDM-DRAFT, LDM -151 and https://a.example/LDM-151')).toEqual([]);
});

test('a picture of another site is a link', () => {
  const blocks = [{ kind: 'body' as const, nodes: [node('figure', '![Night](https://a.example/n.png)')] }];
  const root = parse(renderHtml({ ...sampleDocument(), blocks }));
  expect(elements(root, ({ tagName }) => tagName === 'img')).toEqual([]);
  expect(elements(root, ({ tagName }) => tagName === 'figure').map(words)).toEqual(['Night']);
});

test('kinds of lines are marked', () => {
  const root = parse(renderHtml(sampleDocument()));
  expect(marked(root, 'epic').map(words)).toEqual(['MDS-8515 Service Management']);
  expect(marked(root, 'nil').map(words)).toEqual(['No activity in June.']);
  expect(marked(root, 'label').map(({ tagName }) => tagName)).toEqual(['p', 'li']);
});
