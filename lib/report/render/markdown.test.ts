import fc from 'fast-check';
import type { Heading as HeadingNode, PhrasingContent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { inlineTree } from '@/lib/report/render/inline-tree';
import { renderMarkdown } from '@/lib/report/render/markdown';
import { headingLines, hostileTexts, node, sampleDocument } from '@/lib/report/render/sample-document';
import { canonicalInline, parseInline } from '@/lib/shared/text/inline';

const parse = (markdown: string): Root => unified().use(remarkParse).use(remarkGfm).parse(markdown);

const unifiedPrinter = unified().use(remarkStringify).use(remarkGfm);

function withoutPositions(nodes: PhrasingContent[]): string {
  return JSON.stringify(nodes, (key, value) => (key === 'position' ? undefined : value));
}

/** A document of these lines alone. */
const ofItems = (texts: string[], kind: 'item' | 'prose' = 'item') => ({
  ...sampleDocument(),
  projectName: '',
  blocks: [{ kind: 'body' as const, nodes: texts.map((text) => node(kind, text)) }],
});

test('headings keep their order, level, number and text, one level below the title', () => {
  const root = parse(renderMarkdown(sampleDocument()));
  const headings = root.children.filter((child): child is HeadingNode => child.type === 'heading');
  const lines = headings.map((heading) => {
    const words = heading.children.filter((child) => child.type !== 'html');
    return `${heading.depth - 1} ${textOf(words).trim()}`;
  });
  expect(lines).toEqual(['0 Data Systems Monthly Report', ...headingLines(sampleDocument())]);
});

test('every heading says its role', () => {
  const headings = renderMarkdown(sampleDocument()).match(/^#+ .*$/gm) ?? [];
  expect(headings.filter((line) => !/ <!-- [a-z]+ -->$/.test(line))).toEqual([]);
});

test('an item is one line wherever its text begins like a block', () => {
  const root = parse(renderMarkdown(ofItems(hostileTexts)));
  const list = root.children.at(-1);
  const items = list?.type === 'list' ? list.children : [];
  const texts = items.map(({ children: [first] }) =>
    withoutPositions(first?.type === 'paragraph' ? first.children : []),
  );
  expect(items.map(({ children, checked }) => [children.length, checked])).toEqual(hostileTexts.map(() => [1, null]));
  expect(texts.map((text) => text.replaceAll('"type":"html"', '"type":"text"'))).toHaveLength(hostileTexts.length);
});

test('whatever its text, a line comes back as it was', () => {
  const token = fc.constantFrom(
    '-',
    '- ',
    '#',
    '# ',
    '1. ',
    '>',
    '|',
    '---',
    '===',
    '```',
    '~~~',
    '<!--',
    '-->',
    '[x] ',
    ':',
    '*',
    '_',
    'a',
    ' ',
    '\\\n',
    '`',
    '[',
    ']',
    '<b>',
    '<div',
    '<a@b.ca>',
    '</p',
  );
  const text = fc.array(token, { minLength: 1, maxLength: 8 }).map((parts) => canonicalInline(parts.join('')));
  const kind = fc.constantFrom('item' as const, 'prose' as const);
  fc.assert(
    fc.property(
      fc.array(
        text.filter((line) => line !== ''),
        { minLength: 1, maxLength: 3 },
      ),
      kind,
      (texts, of) => {
        const root = parse(renderMarkdown(ofItems(texts, of)));
        const blocks = root.children.slice(2).flatMap((block) => (block.type === 'list' ? block.children : [block]));
        const read = blocks.map((block) => {
          const paragraph = block.type === 'listItem' ? block.children[0] : block;
          const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
          const words = of === 'prose' ? children.slice(0, -1) : children;
          return canonicalInline(printBack(words));
        });
        expect(read).toEqual(texts);
      },
    ),
    { numRuns: 60 },
  );
});

function printBack(nodes: PhrasingContent[]): string {
  return unifiedPrinter.stringify({ type: 'root', children: [{ type: 'paragraph', children: nodes }] });
}

test('text without markup is not parsed, and would read the same if it were', () => {
  const token = fc.constantFrom(
    'a',
    'b_c',
    '_',
    '[',
    ']',
    '(',
    ')',
    'DM-1',
    ' ',
    '!',
    '.',
    ':',
    '|',
    '#',
    'é',
    '"',
    '/',
    'www',
    '\n',
    '--',
    '+',
    '1.',
  );
  fc.assert(
    fc.property(fc.array(token, { minLength: 1, maxLength: 8 }), (parts) => {
      const text = canonicalInline(parts.join(''));
      expect(inlineTree(text)).toEqual(text === '' ? [] : parseInline(text));
    }),
    { numRuns: 60 },
  );
});

test('nested lines stand inside their item', () => {
  const depths: string[] = [];
  visit(parse(renderMarkdown(sampleDocument())), 'listItem', (listItem) => {
    if (textOf(listItem).startsWith('Mask-aware')) depths.push(listItem.children.map(({ type }) => type).join(' '));
  });
  expect(depths).toEqual(['paragraph list paragraph code table']);
});

test('a reference is plain text, and a draft says so', () => {
  const markdown = renderMarkdown(sampleDocument({ isDraft: true }));
  expect(markdown).toContain('- Rerun the depth maps. [MDS-2231]\n');
  expect(markdown).toContain('DRAFT <!-- ignored -->\n');
});
