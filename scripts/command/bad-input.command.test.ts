import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedServer, openEmbedded } from '@/lib/server/database-embedded';
import { makeHome, runLunation } from '@/scripts/command/run-lunation';

const { home, remove } = makeHome();
let server: EmbeddedServer;

beforeAll(async () => {
  server = await openEmbedded(home);
  const made = await runLunation(['project', 'add', 'arvane', '--name', 'Arvane Survey'], { home });
  expect(made.status, made.said).toBe(0);
});

afterAll(async () => {
  await server.stop();
  remove();
});

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
const meeting = `# Leadership meeting minutes

25 February 2020

## Attendees

- Ana Brightmoor
- Davit Morosh

## Agenda

- 09:00 Welcome (Ana Brightmoor)
- 09:15 Project news
- 10:30 Break

## Action items

- Davit Morosh to file a request by 2020-03-02
`;
const monthless = `# Monthly Report

## Observatory

### Accomplishments

#### 05D.01 - Dome

- The dome turned.

### Planned Activities

#### 05D.01 - Dome

- Turn the dome again.
`;

const documents: Record<string, Buffer | string> = {
  'large.txt': Buffer.alloc(30 * 1024 * 1024, 'All work and no play. '),
  'bomb.docx': zipBomb(400),
  'picture.md': Buffer.concat([jpeg, Buffer.alloc(4_000, 0x9d)]),
  'broken.txt': Buffer.concat([
    Buffer.from('Monthly Report\nMarch 2017\n'),
    Buffer.from([0xc3, 0x28, 0xa0, 0xfe, 0xff]),
  ]),
  'monthless.md': monthless,
  'meeting.md': meeting,
  'empty.txt': '',
  'sheet.xlsx': 'PK',
};

const refusals: [file: string, says: RegExp][] = [
  ['large.txt', /“large\.txt” has 30 MB; a document may have 20 MB at most\./],
  ['bomb.docx', /unpacks to more than 150 MB/],
  ['picture.md', /picture/i],
  ['broken.txt', /UTF-8|text/i],
  ['monthless.md', /no month/],
  ['meeting.md', /the page of a meeting, which Lunation does not read yet/],
  ['empty.txt', /./],
  ['sheet.xlsx', /sheet\.xlsx/],
  ['missing.md', /There is no file “missing\.md”\./],
  ['folder.md', /“folder\.md” is a folder; name a file in it\./],
  ['/dev/zero', /“\/dev\/zero” is no file that lies on a disk/],
  [`${'long'.repeat(100)}.md`, /cannot be read: .*too long/],
];

test.each(refusals)('%s is refused by import and outline in one sentence', async (file, says) => {
  const folder = join(home, 'documents');
  mkdirSync(join(folder, 'folder.md'), { recursive: true });
  const document = documents[file];
  if (document !== undefined) writeFileSync(join(folder, file), document);
  const imported = await runLunation(['import', file, '--project', 'arvane'], { home, folder });
  const outlined = await runLunation(['outline', file], { home, folder });
  for (const { status, out, said } of [imported, outlined]) {
    expect([status, out], said).toEqual([1, '']);
    expect(sentences(said)).toEqual([expect.stringMatching(says)]);
  }
});

test('what was refused has left nothing behind', async () => {
  const file = join(home, 'picture.md');
  writeFileSync(file, documents['picture.md'] ?? '');
  await runLunation(['import', file, '--project', 'arvane', '--month', '2017-03'], { home });
  const database = new Client({ connectionString: await server.urlOf('lunation') });
  await database.connect();
  const { rows } = await database.query(
    'SELECT (SELECT count(*)::int FROM "Month") months, (SELECT count(*)::int FROM "File") files',
  );
  await database.end();
  expect(rows).toEqual([{ months: 0, files: 0 }]);
});

test('an unknown project is refused', async () => {
  const file = join(home, 'report.md');
  writeFileSync(file, monthless.replace('# Monthly Report', '# Monthly Report\n\nMarch 2017'));
  const { status, out, said } = await runLunation(['import', file, '--project', 'nowhere'], { home });
  expect([status, out]).toEqual([1, '']);
  expect(said).toContain('There is no project “nowhere”');
});

test.each([
  ['no command', []],
  ['an unknown command', ['exprot']],
  ['a missing option', ['import', 'a.md']],
  ['a month that is none', ['export', '2017-13', '--project', 'arvane', '--format', 'md']],
  ['a format that is none', ['export', '2017-03', '--project', 'arvane', '--format', 'rtf']],
  ['a kind that is none', ['outline', 'a.md', '--kind', 'letter']],
  ['a role without a project', ['user', 'add', 'a@b.example', '--name', 'A', '--role', 'manager']],
])('%s is wrong usage', async (_, args) => {
  const { status, out, said } = await runLunation(args, { home });
  expect([status, out]).toEqual([2, '']);
  expect(said).not.toMatch(/\n\s+at /);
});

/** What was said besides what is being waited for. */
function sentences(said: string): string[] {
  return said.split('\n').filter((line) => line !== '' && !line.endsWith('…'));
}

/** An archive whose one part, a Word document's text, unfolds to so many megabytes. */
function zipBomb(megabytes: number): Buffer {
  const name = Buffer.from('word/document.xml');
  const size = megabytes * 1024 * 1024;
  const packed = deflateRawSync(Buffer.alloc(size, ' '), { level: 9 });
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(size, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
