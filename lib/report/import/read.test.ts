import { Document, Packer, Paragraph } from 'docx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOfFile, readReport } from '@/lib/report/import/read';
import type { OutlineNode, ReportOutline } from '@/lib/report/schema';
import type { Refusal } from '@/lib/shared/errors';

const options = { form: null, corrections: [] };
const bytesOf = (content: string | number[]) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
const read = (name: string, content: string | number[] | Uint8Array) =>
  readReport({ name, bytes: content instanceof Uint8Array ? content : bytesOf(content) }, options);

/** The sentence of a refusal; anything else that is thrown fails the test. */
async function refusal(name: string, content: string | number[] | Uint8Array): Promise<string> {
  const error = await read(name, content).then(
    () => null,
    (trouble: Refusal) => trouble,
  );
  expect(error?.name).toBe('Refusal');
  expect(error?.message).not.toContain('\n');
  return error?.message ?? '';
}

const report = `Kelp Observatory\nMarch 2017\n\nDivers\n\nAccomplishments\n\n- Counted the kelp (KO-4).\n- Mapped the reef.\n\nPlans\n\n- Count again.\n`;
const zip = [0x50, 0x4b, 3, 4];

describe('a file that is no document', () => {
  test('is refused by its size, which is named with the limit', async () => {
    const error = await readReport({ name: 'a.txt', bytes: new Uint8Array(30 * 1024 * 1024) }, options).catch(
      (trouble: Refusal) => trouble,
    );
    expect(error).toMatchObject({
      code: 'PAYLOAD_TOO_LARGE',
      message: '“a.txt” has 30 MB; a document may have 20 MB at most.',
    });
  });

  test('is refused as what its first bytes show', async () => {
    expect(await refusal('a.md', [0xff, 0xd8, 0xff, 0xe0, 0, 16])).toContain('is a JPEG picture');
    expect(await refusal('a.txt', [0x89, 0x50, 0x4e, 0x47, 13, 10])).toContain('is a PNG picture');
    expect(await refusal('a.html', '%PDF-1.7\n')).toContain('is a PDF');
    expect(await refusal('a.txt', '{\\rtf1 hello}')).toContain('Rich Text Format');
    expect(await refusal('a.md', [...zip, 1, 2, 3])).toContain('is a ZIP archive');
    expect(await refusal('a.md', [...zip, ...bytesOf('word/document.xml')])).toContain('ends in .docx');
    expect(await refusal('a.docx', [0xd0, 0xcf, 0x11, 0xe0, 1])).toContain('old Office document');
    expect(await refusal('a.docx', [0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')])).toContain(
      'protected by a password',
    );
    expect(await refusal('a.docx', 'only text')).toContain('is no Word document');
  });

  test('is refused where it is empty, or has a name that says nothing', async () => {
    expect(await refusal('a.txt', '')).toBe('“a.txt” is empty.');
    expect(await refusal('a.md', ' \n\n')).toContain('empty');
    expect(await refusal('report.xyz', report)).toContain('documents end in');
  });

  test('is refused with the line that is no text', async () => {
    expect(await refusal('a.txt', [...bytesOf('one\ntwo\nthr'), 0xe9, 0x65])).toContain('line 3 is not in UTF-8');
    expect(await refusal('a.txt', [...bytesOf('one\ntw'), 0, 0x6f])).toContain('line 2 holds a NUL byte');
  });

  test('is refused as a damaged Word file, and as one that unpacks beyond measure', async () => {
    const document = new Document({ sections: [{ children: [new Paragraph('March 2017')] }] });
    const whole = new Uint8Array(await Packer.toBuffer(document));
    expect(await refusal('a.docx', whole.subarray(0, whole.length >> 1))).toContain('damaged or incomplete');
    const bomb = new Document({ sections: [{ children: [new Paragraph('a'.repeat(30_000_000))] }] });
    expect(await refusal('a.docx', new Uint8Array(await Packer.toBuffer(bomb)))).toContain('unpacks to more than');
  }, 30_000);
});

describe('a document that is no report', () => {
  test('is refused without a month, unless one is given', async () => {
    const without = report.replace('March 2017', '');
    expect(await refusal('a.txt', without)).toContain('name no month');
    const { outline } = await readReport({ name: 'a.txt', bytes: bytesOf(without) }, { ...options, month: '2017-05' });
    expect(outline.month).toBe('2017-05');
  });

  test('is refused as a meeting, or as milestones', async () => {
    const meeting =
      'Leads meeting, 3 March 2017\n\nAttendees\n\n- Ann\n\nAgenda\n\n09:00 Welcome\n10:00 News\n\nAction items\n\n- Ann writes.\n';
    expect(await refusal('a.txt', meeting)).toContain('the page of a meeting');
    const csv = 'Code,Title,Level,Baseline,Forecast,Completed\nM-1,First,1,2017-03-01,2017-03-01,\n';
    expect(await refusal('a.csv', csv)).toContain('a table of milestones');
    expect(await kindOfFile({ name: 'a.csv', bytes: bytesOf(csv) })).toBe('milestones');
    expect(await kindOfFile({ name: 'a.txt', bytes: bytesOf(meeting) })).toBe('meeting');
    expect(await kindOfFile({ name: 'a.txt', bytes: bytesOf(report) })).toBe('report');
  });

  test('is refused where thousands of bullets stand in each other', async () => {
    const text = Array.from({ length: 3_000 }, (_, depth) => `${' '.repeat(depth)}- b`).join('\n');
    const opening = 'Survey\nMarch 2017\n\nTeam\n\nAccomplishments\n\n';
    expect(await refusal('a.txt', opening + text)).toContain('lists deep');
    expect(await refusal('a.md', opening + text)).toContain('deep');
    expect(await refusal('a.html', `${'<ul><li>b'.repeat(10_000)}`)).toContain('deep');
  }, 60_000);
});

describe('text', () => {
  test('is read in UTF-8 with a mark, in UTF-16 with a mark, and as its HTML declares', async () => {
    const team = async (name: string, bytes: Uint8Array) => (await read(name, bytes)).outline.sections[0]?.team;
    const umlaut = report.replace('Divers', 'Überwacher');
    expect(await team('a.txt', bytesOf(`\ufeff${umlaut}`))).toBe('Überwacher');
    expect(await team('a.txt', new Uint8Array(Buffer.from(`\ufeff${umlaut}`, 'utf16le')))).toBe('Überwacher');
    const html =
      '<meta charset="windows-1252"><h1>K</h1><p>March 2017</p><h2>Überwacher</h2><h3>Plans</h3><p>Count.</p>';
    expect(await team('a.html', new Uint8Array(Buffer.from(html, 'latin1')))).toBe('Überwacher');
  });
});

describe('an outline as JSON', () => {
  const outline = async (): Promise<ReportOutline> => (await read('a.txt', report)).outline;
  const json = async (change: (one: ReportOutline) => unknown) => JSON.stringify(change(await outline()));

  test('gives itself, and takes another month and corrections', async () => {
    const text = await json((one) => one);
    const again = await read('a.json', text);
    expect(again.outline).toEqual(await outline());
    const changed = await readReport(
      { name: 'a.json', bytes: bytesOf(text) },
      { form: null, month: '2017-06', corrections: [{ do: 'rename-team', team: 'Divers', to: 'Diving' }] },
    );
    expect([changed.outline.month, changed.outline.sections[0]?.team]).toEqual(['2017-06', 'Diving']);
  });

  test('is refused with the place that is wrong', async () => {
    expect(await refusal('a.json', '{"format": ')).toContain('is no JSON');
    expect(await refusal('a.json', '[]')).toContain('is no outline of a report');
    expect(await refusal('a.json', '{"kind":"meeting","format":"lunation-meeting/1"}')).toContain('of a meeting');
    expect(await refusal('a.json', await json((one) => ({ ...one, month: 'March' })))).toContain('“month” is wrong');
    expect(await refusal('a.json', '{"a":'.repeat(5000))).toContain('nested more than');
  });

  test('loses scripts and unsafe links', async () => {
    const text = await json((one) => one);
    const unsafe = text.replace('Mapped the reef.', '[Mapped](javascript:alert(1)) <!-- x --> the reef.');
    expect(JSON.stringify((await read('a.json', unsafe)).outline)).not.toContain('javascript');
  });
});

describe('lines nested deeper than the fifth level', () => {
  const depthOf = (nodes: OutlineNode[]): number => Math.max(0, ...nodes.map(({ children }) => 1 + depthOf(children)));
  const chain = (level: number): OutlineNode => {
    const children = level === 8 ? [] : [chain(level + 1)];
    return { kind: 'item', text: `level ${level}`, lines: [level, level], children };
  };
  const bullets = Array.from({ length: 8 }, (_, at) => `${'  '.repeat(at)}- level ${at + 1}`);
  const plansOf = ({ sections }: ReportOutline) => sections[0]?.entries[0]?.plans ?? [];

  test('are raised to it, none lost, each told', async () => {
    const text = `# Survey\n\nMarch 2017\n\n## Divers\n\n### Plans\n\n${bullets.join('\n')}\n`;
    const { outline } = await read('a.md', text);
    expect([depthOf(plansOf(outline)), plansOf(outline)[0]?.lines]).toEqual([5, [9, 9]]);
    expect(JSON.stringify(outline.sections).match(/level \d/g)).toHaveLength(8);
    expect(outline.warnings.map(({ line }) => line)).toEqual([14, 15, 16]);
  });

  test('are raised in an outline that comes as JSON too', async () => {
    const { outline } = await read('a.md', '# Survey\n\nMarch 2017\n\n## Divers\n\n### Plans\n\n- Count.\n');
    const deep = JSON.stringify(outline).replace(JSON.stringify(plansOf(outline)), JSON.stringify([chain(1)]));
    const again = (await read('a.json', deep)).outline;
    expect(depthOf(plansOf(again))).toBe(5);
    expect(JSON.stringify(again.sections).match(/level \d/g)).toHaveLength(8);
    expect(again.warnings.map(({ line }) => line)).toEqual([6, 7, 8]);
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    '-',
    '*',
    '#',
    '1.',
    'Plans:',
    'Accomplishments',
    '02C.01 Tools',
    'DM-1 x',
    '```',
    '|a|b|',
    '**',
    'N/A',
    '\t',
    ' ',
    'x',
    ':',
    '(',
    '[',
    '_',
    'March 2017',
    'Staffing:',
    'Team',
  );
  const line = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));

  test('is read or refused with a sentence, and quickly', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 60 }),
        fc.constantFrom('txt', 'md', 'html'),
        async (lines, format) => {
          const text = `Survey\nMarch 2017\n\n${lines.join('\n')}`;
          const outcome = await read(`a.${format}`, text).catch((error: Error) => error.name);
          expect(typeof outcome === 'string' ? outcome : 'read').toMatch(/^(?:read|Refusal)$/);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  test('of one sign again and again is read in bounded time', async () => {
    for (const sign of ['a ', '-', '*', '(', '[', '`', '.', '1.', ' ', 'A-', 'A.1', '=', ':', 'x:', '|']) {
      const start = performance.now();
      await read('a.txt', `Survey\nMarch 2017\n\nTeam\n\nPlans\n\n${sign.repeat(8000)}`).catch(() => null);
      expect([sign, performance.now() - start < 10_000]).toEqual([sign, true]);
    }
  }, 120_000);
});
