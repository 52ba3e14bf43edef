import { expect, test } from 'vitest';
import { unpack } from '@/lib/report/import/docx/archive';
import { renderDocx } from '@/lib/report/render/docx';
import type { Figures } from '@/lib/report/render/figures';
import { headingLines, hostileTexts, node, sampleDocument } from '@/lib/report/render/sample-document';
import { parseInline } from '@/lib/shared/text/inline';

type Paragraph = { style: string; xml: string; words: string };

async function partsOf(document = sampleDocument(), figures?: Figures) {
  const parts = await unpack(await renderDocx(document, figures));
  return (name: string) => parts.get(name)?.toString('utf8') ?? '';
}

/** The paragraphs of a part, with what a person reads of each. */
function paragraphs(xml: string): Paragraph[] {
  return Array.from(xml.matchAll(/<w:p>.*?<\/w:p>/gs), ([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? 'Normal',
    xml: paragraph,
    words: words(paragraph),
  }));
}

function words(xml: string): string {
  const shown = xml.replace(/<w:tab\/>/g, '<w:t> </w:t>').replace(/<w:instrText.*?<\/w:instrText>/gs, '');
  const texts = Array.from(shown.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, text = '']) => text);
  return texts
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

const single = (text: string) => text.replace(/\s+/g, ' ').trim();

test('headings keep their order, level, number and text, in the styles of Word', async () => {
  const document = (await partsOf())('word/document.xml');
  const headings = paragraphs(document).filter(({ style }) => /^Heading\d$/.test(style));
  expect(headings.map(({ style, words: text }) => single(`${style.slice(-1)} ${text}`))).toEqual(
    headingLines(sampleDocument()),
  );
});

test('the contents are a field that leads to every heading in it', async () => {
  const document = (await partsOf())('word/document.xml');
  const lines = paragraphs(document).filter(({ style }) => /^TOC\d$/.test(style));
  expect(lines[0]?.xml).toMatch(/<w:instrText[^>]*> TOC \\h \\z \\f C <\/w:instrText>/);
  expect(lines.map(({ words: text }) => single(text))).toContainEqual(
    expect.stringMatching(/^05D\.04\.04 Coaddition \d+$/),
  );
  const gathered = Array.from(document.matchAll(/ TC &quot;/g));
  expect(gathered).toHaveLength(lines.length);
  for (const { xml } of lines) {
    const anchor = /w:anchor="([^"]+)"/.exec(xml)?.[1] ?? 'none';
    expect(document).toContain(`<w:bookmarkStart w:name="${anchor}"`);
  }
});

test('the contents say on which page each heading stands', async () => {
  const item = node(
    'item',
    'Nine nights met the rate, and the tenth was lost to clouds over the southern field. '.repeat(4),
  );
  const blocks = ['First', 'Second', 'Third'].flatMap((text, index) => [
    {
      kind: 'heading' as const,
      role: 'front' as const,
      level: 1 as const,
      id: text,
      number: `${index + 1}`,
      code: null,
      text,
    },
    { kind: 'body' as const, nodes: Array.from({ length: 20 }, () => item) },
  ]);
  const document = (await partsOf({ ...sampleDocument(), blocks }))('word/document.xml');
  const lines = paragraphs(document).filter(({ style }) => /^TOC\d$/.test(style));
  expect(lines.map(({ words: text }) => single(text))).toEqual(['1 First 2', '2 Second 4', '3 Third 6']);
});

test('its fonts are in the file, with the letters of Europe alone', async () => {
  const parts = await unpack(await renderDocx(sampleDocument()));
  const fonts = [...parts].filter(([name]) => name.endsWith('.odttf'));
  expect(fonts).toHaveLength(5);
  for (const [, bytes] of fonts) expect(bytes.length).toBeLessThan(250_000);
  expect(parts.get('word/fontTable.xml')?.toString()).toContain('w:name="Source Serif 4"');
});

test('bullets are in lists of Word as deep as they stand', async () => {
  const document = (await partsOf())('word/document.xml');
  const bullets = paragraphs(document).filter(({ style }) => style.startsWith('ListBullet'));
  const depth = ({ xml }: Paragraph) => Number(/<w:ilvl w:val="(\d)"/.exec(xml)?.[1]);
  const found = new Map(bullets.map((bullet) => [bullet.words, `${bullet.style} ${depth(bullet)}`]));
  expect(found.get('Mask-aware warping kernel (MDS-2198):')).toBe('ListBullet 0');
  expect(found.get('Fourth level')).toBe('ListBullet4 3');
  expect(found.get('Fifth level')).toBe('ListBullet4 4');
});

test('a table repeats its head on each page', async () => {
  const document = (await partsOf())('word/document.xml');
  const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  expect(tables.length).toBeGreaterThan(1);
  for (const table of tables) expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
});

test('hostile text is shown as text', async () => {
  const document = (await partsOf())('word/document.xml');
  const shown = paragraphs(document).map(({ words: text }) => text);
  for (const line of hostileTexts) {
    const meant = parseInline(line).flatMap((part) => ('value' in part ? [part.value] : []));
    expect(shown.some((text) => meant.every((part) => text.includes(part)))).toBe(true);
  }
});

test('references are links that are known as such, and nothing else leads elsewhere', async () => {
  const part = await partsOf();
  const targets = Array.from(part('word/_rels/document.xml.rels').matchAll(/Target="([^"]+)" TargetMode="External"/g));
  const addresses = targets.map(([, target = '']) => target);
  expect(addresses).toContain('https://tickets.example/browse/MDS-2198');
  expect(addresses.filter((address) => !/^(https?:|mailto:|#|figures\/)/.test(address))).toEqual([]);
  expect(part('word/document.xml')).toContain('<w:rStyle w:val="LunationReference"/>');
});

test('the file says what it is, in its language', async () => {
  const part = await partsOf({ ...sampleDocument(), language: 'fr', monthName: 'juin 2017' });
  const core = part('docProps/core.xml');
  expect(core).toContain('<dc:title>Data Systems Monthly Report, juin 2017</dc:title>');
  expect(core).toContain('<dc:creator>Meridian Survey</dc:creator>');
  expect(core).toContain('<dc:language>fr</dc:language>');
  expect(core).toContain('2017-07-01T00:00:00Z');
  expect(part('word/styles.xml')).toContain('<w:lang w:val="fr-FR"/>');
});

test('a draft says so on every page, and a published report nowhere', async () => {
  const heads = async (isDraft: boolean) => {
    const part = await partsOf(sampleDocument({ isDraft }));
    return ['word/header1.xml', 'word/header2.xml'].map((name) => part(name).includes('DRAFT'));
  };
  expect(await heads(true)).toEqual([true, true]);
  expect(await heads(false)).toEqual([false, false]);
});

test('pages are numbered', async () => {
  const foot = (await partsOf())('word/footer1.xml');
  expect(foot).toMatch(/PAGE.*NUMPAGES/s);
});

const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(33);
  bytes.write('\x89PNG\r\n\x1a\n', 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return new Uint8Array(bytes);
};

test('a figure fits the page, is told to those who do not see it, and is counted', async () => {
  const figures = new Map([
    ['figures/nights', { type: 'image/png', bytes: png(2000, 1000), alternative: 'Nine bars' }],
  ]);
  const document = (await partsOf(sampleDocument(), figures))('word/document.xml');
  expect(document).toMatch(/<wp:docPr[^>]*name="figures\/nights"[^>]*descr="Nine bars"/);
  const [, width = 0, height = 0] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(document) ?? [];
  expect(Number(width) / 360_000).toBeLessThan(14);
  expect(Number(width) / Number(height)).toBeCloseTo(2, 1);
  const caption = paragraphs(document).find(({ style }) => style === 'Caption');
  expect(caption?.words).toMatch(/^Figure 1\s+Exposures by night$/);
});

test('a picture that is not at hand is named', async () => {
  const document = (await partsOf())('word/document.xml');
  expect(words(document)).toContain('Exposures by night (The picture of this figure is not at hand.)');
});

test('text that is read from the right says so', async () => {
  const blocks = [{ kind: 'body' as const, nodes: [node('item', 'שלום DM-1 עולם'), node('item', 'left first שלום')] }];
  const document = (await partsOf({ ...sampleDocument(), blocks }))('word/document.xml');
  const [first, second] = paragraphs(document).filter(({ style }) => style === 'ListBullet');
  expect([first?.xml.includes('<w:bidi/>'), second?.xml.includes('<w:bidi/>')]).toEqual([true, false]);
  expect(first?.xml.match(/<w:rtl\/>/g)).toHaveLength(2);
});
